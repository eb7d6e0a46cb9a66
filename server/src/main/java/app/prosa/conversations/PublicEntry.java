package app.prosa.conversations;

import app.prosa.attachments.AttachmentView;
import app.prosa.realtime.Sequenced;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as the visitor is told of it, told apart by `kind`. What is not for the visitor has no shape here at all.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PublicEntry.Message.class, name = "MESSAGE"),
    @JsonSubTypes.Type(value = PublicEntry.GreetingSent.class, name = "GREETING"),
    @JsonSubTypes.Type(value = PublicEntry.Claim.class, name = "CLAIM"),
    @JsonSubTypes.Type(value = PublicEntry.Transfer.class, name = "TRANSFER"),
    @JsonSubTypes.Type(value = PublicEntry.Closed.class, name = "CLOSED"),
    @JsonSubTypes.Type(value = PublicEntry.TicketOpened.class, name = "TICKET_OPENED")
})
public sealed interface PublicEntry extends Sequenced {
    long publicSeq();

    @Override
    default long position() {
        return publicSeq();
    }

    record Message(long publicSeq, Instant at, UUID id, AuthorView by, String text, List<AttachmentView> attachments)
            implements PublicEntry {}

    record GreetingSent(long publicSeq, Instant at, Occasion occasion, String text, String color)
            implements PublicEntry {}

    record Claim(long publicSeq, Instant at, Person by) implements PublicEntry {}

    record Transfer(long publicSeq, Instant at, PlaceView to) implements PublicEntry {}

    record Closed(long publicSeq, Instant at, AuthorView by) implements PublicEntry {}

    record TicketOpened(
            long publicSeq,
            Instant at,
            String number,
            @Nullable String link) implements PublicEntry {}

    static List<PublicEntry> of(List<TimelineEntry> entries) {
        return entries.stream()
                .filter(TimelineEntry::isPublic)
                .map(PublicEntry::of)
                .toList();
    }

    private static PublicEntry of(TimelineEntry entry) {
        var seq = entry.placed().publicSeq();
        var at = entry.placed().at();
        return switch (entry) {
            case TimelineEntry.Message message ->
                new Message(seq, at, message.id(), AuthorView.of(message.by()), message.text(), message.attachments());
            case TimelineEntry.Greeting greeting ->
                new GreetingSent(seq, at, greeting.occasion(), greeting.text(), greeting.color());
            case TimelineEntry.Claim claim -> new Claim(seq, at, Person.of(claim.by()));
            case TimelineEntry.Transfer transfer -> new Transfer(seq, at, PlaceView.of(transfer.to()));
            case TimelineEntry.Closed closed -> new Closed(seq, at, AuthorView.of(closed.by()));
            case TimelineEntry.TicketOpened opened ->
                new TicketOpened(seq, at, opened.number(), opened.link().orElse(null));
            case TimelineEntry.Note _, TimelineEntry.Release _, TimelineEntry.RequesterEdited _ ->
                throw new IllegalStateException("not for the visitor: " + entry.getClass());
        };
    }
}
