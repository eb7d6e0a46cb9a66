package app.prosa.conversations;

import app.prosa.attachments.AttachmentView;
import app.prosa.realtime.Sequenced;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as the console is told of it, told apart by `kind`. `publicSeq` is null on what the visitor does not see.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EntryView.Message.class, name = "MESSAGE"),
    @JsonSubTypes.Type(value = EntryView.Note.class, name = "NOTE"),
    @JsonSubTypes.Type(value = EntryView.GreetingSent.class, name = "GREETING"),
    @JsonSubTypes.Type(value = EntryView.Claim.class, name = "CLAIM"),
    @JsonSubTypes.Type(value = EntryView.Transfer.class, name = "TRANSFER"),
    @JsonSubTypes.Type(value = EntryView.Release.class, name = "RELEASE"),
    @JsonSubTypes.Type(value = EntryView.RequesterEdited.class, name = "REQUESTER_EDITED"),
    @JsonSubTypes.Type(value = EntryView.Closed.class, name = "CLOSED"),
    @JsonSubTypes.Type(value = EntryView.TicketOpened.class, name = "TICKET_OPENED")
})
public sealed interface EntryView extends Sequenced {
    long seq();

    @Override
    default long position() {
        return seq();
    }

    record Message(
            long seq,
            @Nullable Long publicSeq,
            Instant at,
            UUID id,
            AuthorView by,
            String text,
            List<AttachmentView> attachments)
            implements EntryView {}

    record Note(
            long seq,
            @Nullable Long publicSeq,
            Instant at,
            UUID id,
            Person by,
            String text,
            List<AttachmentView> attachments)
            implements EntryView {}

    record GreetingSent(long seq, @Nullable Long publicSeq, Instant at, Occasion occasion, String text, String color)
            implements EntryView {}

    record Claim(long seq, @Nullable Long publicSeq, Instant at, Person by) implements EntryView {}

    record Transfer(
            long seq, @Nullable Long publicSeq, Instant at, Person by, PlaceView from, PlaceView to, String note)
            implements EntryView {}

    record Release(long seq, @Nullable Long publicSeq, Instant at, Person from) implements EntryView {}

    record RequesterEdited(
            long seq,
            @Nullable Long publicSeq,
            Instant at,
            Person by,
            String name,
            @Nullable String email) implements EntryView {}

    record Closed(long seq, @Nullable Long publicSeq, Instant at, AuthorView by) implements EntryView {}

    record TicketOpened(long seq, @Nullable Long publicSeq, Instant at, String number) implements EntryView {}

    static List<EntryView> of(List<TimelineEntry> entries) {
        return entries.stream().map(EntryView::of).toList();
    }

    private static EntryView of(TimelineEntry entry) {
        var seq = entry.placed().seq();
        var publicSeq = entry.isPublic() ? Long.valueOf(entry.placed().publicSeq()) : null;
        var at = entry.placed().at();
        return switch (entry) {
            case TimelineEntry.Message it ->
                new Message(seq, publicSeq, at, it.id(), AuthorView.of(it.by()), it.text(), it.attachments());
            case TimelineEntry.Note it ->
                new Note(seq, publicSeq, at, it.id(), Person.of(it.by()), it.text(), it.attachments());
            case TimelineEntry.Greeting it ->
                new GreetingSent(seq, publicSeq, at, it.occasion(), it.text(), it.color());
            case TimelineEntry.Claim it -> new Claim(seq, publicSeq, at, Person.of(it.by()));
            case TimelineEntry.Transfer it ->
                new Transfer(
                        seq,
                        publicSeq,
                        at,
                        Person.of(it.by()),
                        PlaceView.of(it.from()),
                        PlaceView.of(it.to()),
                        it.note());
            case TimelineEntry.Release it -> new Release(seq, publicSeq, at, Person.of(it.from()));
            case TimelineEntry.RequesterEdited it ->
                new RequesterEdited(
                        seq,
                        publicSeq,
                        at,
                        Person.of(it.by()),
                        it.name(),
                        it.email().orElse(null));
            case TimelineEntry.Closed it -> new Closed(seq, publicSeq, at, AuthorView.of(it.by()));
            case TimelineEntry.TicketOpened it -> new TicketOpened(seq, publicSeq, at, it.number());
        };
    }
}
