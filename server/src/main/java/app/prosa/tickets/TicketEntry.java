package app.prosa.tickets;

import app.prosa.agents.AgentProfile;
import app.prosa.shared.ClientMadeId;
import java.time.Instant;
import java.util.Optional;

/// What a ticket's timeline shows, in the order of `seq`: 1, 2, 3, ... without gaps, in the order of commits.
public sealed interface TicketEntry {
    long seq();

    Author by();

    Instant at();

    /// With what was written then, unless it came from a conversation, which the ticket quotes.
    record Opened(long seq, Author by, Optional<TicketText> text, Instant at) implements TicketEntry {}

    /// Seen by the requester too.
    record Reply(long seq, Author by, ClientMadeId id, TicketText text, Instant at) implements TicketEntry {}

    /// Never leaves the console.
    record Note(long seq, Author by, ClientMadeId id, TicketText text, Instant at) implements TicketEntry {}

    /// `from` and `to` are names as they were at that time; absent where there was nothing.
    record Change(long seq, Author by, TicketField field, Optional<String> from, Optional<String> to, Instant at)
            implements TicketEntry {}

    sealed interface Author {
        record Agent(AgentProfile profile) implements Author {}

        record Requester() implements Author {}

        record Prosa() implements Author {}
    }
}
