package app.prosa.widget;

import app.prosa.conversations.ConversationId;
import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveGuest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `read`, over the socket: how far the visitor has read, in `publicSeq`.
@Component
final class VisitorReadCommand implements LiveCommand<VisitorReadCommand.Body> {
    private final Chats chats;

    VisitorReadCommand(Chats chats) {
        this.chats = chats;
    }

    record Body(UUID conversation, long seq) {}

    @Override
    public String name() {
        return "read";
    }

    @Override
    public Class<? extends LiveGuest> guests() {
        return LiveVisitor.class;
    }

    @Override
    public Class<Body> body() {
        return Body.class;
    }

    @Override
    public Object run(LiveGuest guest, Body body) {
        chats.read(((LiveVisitor) guest).secret(), new ConversationId(body.conversation()), body.seq());
        return Map.of();
    }
}
