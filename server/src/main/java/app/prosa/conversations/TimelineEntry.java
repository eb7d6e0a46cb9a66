package app.prosa.conversations;

import app.prosa.agents.AgentProfile;
import app.prosa.attachments.AttachmentView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a conversation's screen shows, in the order of `seq`: 1, 2, 3, ... without gaps, in the order of commits.
/// What the visitor may see has a place in their own count as well, `publicSeq`, without gaps either; 0 elsewhere.
public sealed interface TimelineEntry {
    Placed placed();

    /// Whether it is for the visitor's eyes too.
    default boolean isPublic() {
        return placed().publicSeq() > 0;
    }

    /// `id` is the one its sender gave it.
    record Message(Placed placed, UUID id, Author by, String text, List<AttachmentView> attachments)
            implements TimelineEntry {}

    /// Never leaves the console.
    record Note(Placed placed, UUID id, AgentProfile by, String text, List<AttachmentView> attachments)
            implements TimelineEntry {}

    /// `color` is the ground it is shown on, such as `#E4F0EF`.
    record Greeting(Placed placed, Occasion occasion, String text, String color) implements TimelineEntry {}

    record Claim(Placed placed, AgentProfile by) implements TimelineEntry {}

    record Transfer(Placed placed, AgentProfile by, Place from, Place to, String note) implements TimelineEntry {}

    /// It went back to those that wait, because its agent may no longer have it (S17).
    record Release(Placed placed, AgentProfile from) implements TimelineEntry {}

    record RequesterEdited(Placed placed, AgentProfile by, String name, Optional<String> email)
            implements TimelineEntry {}

    record Closed(Placed placed, Author by) implements TimelineEntry {}

    /// `number` is the protocol; `link` lets its holder follow the ticket, so only the visitor is shown it.
    record TicketOpened(Placed placed, String number, Optional<String> link) implements TimelineEntry {}
}
