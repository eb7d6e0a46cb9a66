package app.prosa.portal;

import app.prosa.conversations.Person;
import app.prosa.conversations.PublicEntry;
import app.prosa.tickets.TicketPhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the holder of a ticket's link sees of it. Nothing else has a shape here: no note, no change, no e-mail (P14).
///
/// @param requester null when no name is known
/// @param entries what was written in the ticket, in order
/// @param conversation the one it came from, as the visitor saw it
public record FollowedTicket(
        String number,
        String title,
        String company,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String requester,
        List<Post> entries,
        @Nullable List<PublicEntry> conversation) {

    public record Status(String name, TicketPhase phase) {}

    /// Something written to or by the requester.
    ///
    /// @param seq counts what is public, so that nobody can count notes
    /// @param by null when the requester wrote it
    public record Post(long seq, Instant at, @Nullable Person by, boolean byRequester, String text) {}
}
