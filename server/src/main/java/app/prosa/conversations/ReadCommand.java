package app.prosa.conversations;

import app.prosa.agents.Agents;
import app.prosa.agents.LiveAgent;
import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveGuest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `read`, over the socket: the agent has read up to this `seq`.
@Component
final class ReadCommand implements LiveCommand<ReadCommand.Body> {
    private final ReadMarks marks;
    private final Agents agents;

    ReadCommand(ReadMarks marks, Agents agents) {
        this.marks = marks;
        this.agents = agents;
    }

    record Body(UUID conversation, long seq) {}

    @Override
    public String name() {
        return "read";
    }

    @Override
    public Class<? extends LiveGuest> guests() {
        return LiveAgent.class;
    }

    @Override
    public Class<Body> body() {
        return Body.class;
    }

    @Override
    public Object run(LiveGuest guest, Body body) {
        var by = agents.stillHere(((LiveAgent) guest).agent()).asCurrent();
        marks.moveTo(new ConversationId(body.conversation()), body.seq(), by);
        return Map.of();
    }
}
