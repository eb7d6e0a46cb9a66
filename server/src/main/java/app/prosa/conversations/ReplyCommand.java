package app.prosa.conversations;

import app.prosa.agents.Agents;
import app.prosa.agents.LiveAgent;
import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveGuest;
import app.prosa.shared.ClientMadeId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `reply`, over the socket.
@Component
final class ReplyCommand implements LiveCommand<ReplyCommand.Body> {
    private final Replies replies;
    private final Agents agents;

    ReplyCommand(Replies replies, Agents agents) {
        this.replies = replies;
        this.agents = agents;
    }

    record Body(UUID conversation, UUID id, String text) {}

    @Override
    public String name() {
        return "reply";
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
        return replies.send(
                new ConversationId(body.conversation()), new ClientMadeId(body.id()), new MessageText(body.text()), by);
    }
}
