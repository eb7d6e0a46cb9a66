package app.prosa.conversations;

import app.prosa.agents.Agents;
import app.prosa.agents.LiveAgent;
import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveGuest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `typing`, over the socket: the agent is typing to the visitor, or no longer is.
@Component
final class TypingCommand implements LiveCommand<TypingCommand.Body> {
    private final Typing typing;
    private final Agents agents;

    TypingCommand(Typing typing, Agents agents) {
        this.typing = typing;
        this.agents = agents;
    }

    record Body(UUID conversation, boolean typing) {}

    @Override
    public String name() {
        return "typing";
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
        typing.agent(
                new ConversationId(body.conversation()), agents.stillHere(((LiveAgent) guest).agent()), body.typing());
        return Map.of();
    }
}
