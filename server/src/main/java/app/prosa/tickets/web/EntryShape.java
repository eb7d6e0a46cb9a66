package app.prosa.tickets.web;

import app.prosa.conversations.Person;
import app.prosa.tickets.TicketEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an entry of a ticket's timeline travels: with `id` and `text` when it was written, with `field`, `from` and `to`
/// when it is a change. Without `by`, and not `byRequester`, Prosa did it.
record EntryShape(
        long seq,
        Instant at,
        Kind kind,
        @Nullable Person by,
        boolean byRequester,
        @Nullable UUID id,
        @Nullable String text,
        @Nullable String field,
        @Nullable String from,
        @Nullable String to) {
    enum Kind {
        OPENED,
        REPLY,
        NOTE,
        CHANGE
    }

    static EntryShape of(TicketEntry entry) {
        return switch (entry) {
            case TicketEntry.Opened opened ->
                written(
                        opened,
                        Kind.OPENED,
                        null,
                        opened.text().map(text -> text.value()).orElse(null));
            case TicketEntry.Reply reply ->
                written(reply, Kind.REPLY, reply.id().value(), reply.text().value());
            case TicketEntry.Note note ->
                written(note, Kind.NOTE, note.id().value(), note.text().value());
            case TicketEntry.Change change -> changed(change);
        };
    }

    private static EntryShape written(TicketEntry entry, Kind kind, @Nullable UUID id, @Nullable String text) {
        return new EntryShape(
                entry.seq(), entry.at(), kind, person(entry), isByRequester(entry), id, text, null, null, null);
    }

    private static EntryShape changed(TicketEntry.Change change) {
        return new EntryShape(
                change.seq(),
                change.at(),
                Kind.CHANGE,
                person(change),
                isByRequester(change),
                null,
                null,
                change.field().name().toLowerCase(Locale.ROOT),
                change.from().orElse(null),
                change.to().orElse(null));
    }

    private static @Nullable Person person(TicketEntry entry) {
        return entry.by() instanceof TicketEntry.Author.Agent agent ? Person.of(agent.profile()) : null;
    }

    private static boolean isByRequester(TicketEntry entry) {
        return entry.by() instanceof TicketEntry.Author.Requester;
    }
}
