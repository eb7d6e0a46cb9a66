package app.prosa.conversations;

import app.prosa.shared.Refusal;
import java.util.Map;
import java.util.Optional;

/// A conversation, and what it is to the agent who looks at it.
///
/// @param group empty when the agent may not see it
/// @param ownerName of who has it, where somebody has
record Sight(Conversation conversation, Optional<Group> group, Optional<String> ownerName) {
    /// Refuses what may not be seen exactly as what does not exist, with `conversation.unknown`: an id must not be
    /// worth guessing.
    Conversation seen() {
        return group.map(_ -> conversation).orElseThrow(Sight::unknown);
    }

    /// As `seen`, but who comes too late learns who took the conversation (S11), or that it is over. Every licensed
    /// agent saw it wait, so that it exists is no news to them; what has been said in it since stays hidden.
    ///
    /// Refuses with `conversation.closed`, `conversation.already-claimed` or `conversation.unknown`.
    Conversation open() {
        conversation.refuseIfClosed();
        if (group.isEmpty() && conversation.assignee() instanceof Assignee.Agent(var owner)) {
            throw Refusal.conflict(
                    "conversation.already-claimed",
                    Map.of("owner", owner.value().toString(), "ownerName", ownerName.orElseThrow()));
        }
        return seen();
    }

    static Refusal unknown() {
        return Refusal.unknown("conversation.unknown");
    }
}
