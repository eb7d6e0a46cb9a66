package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.customers.VisitorId;
import app.prosa.shared.Refusal;
import app.prosa.shared.TicketNumber;
import java.time.Instant;
import java.util.Map;

/// A conversation as it stands. `seq` and `publicSeq` are those of its last entry.
public record Conversation(
        ConversationId id,
        TicketNumber number,
        VisitorId visitor,
        Assignee assignee,
        State state,
        long seq,
        long publicSeq,
        String language,
        Instant startedAt) {

    public sealed interface State {
        record Open() implements State {}

        record Closed(Instant at) implements State {}
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    void refuseIfClosed() {
        if (!isOpen()) {
            throw Refusal.conflict("conversation.closed");
        }
    }

    void refuseIfClaimedByOtherThan(AgentId agent) {
        if (assignee instanceof Assignee.Agent(var owner) && !owner.equals(agent)) {
            throw Refusal.conflict(
                    "conversation.already-claimed",
                    Map.of("owner", owner.value().toString()));
        }
    }
}
