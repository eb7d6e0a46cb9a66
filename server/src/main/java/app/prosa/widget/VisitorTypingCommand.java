package app.prosa.widget;

import app.prosa.conversations.ConversationId;
import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveGuest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `typing`, over the socket: the visitor is typing, or no longer is.
@Component
final class VisitorTypingCommand implements LiveCommand<VisitorTypingCommand.Body> {
    private final Chats chats;

    VisitorTypingCommand(Chats chats) {
        this.chats = chats;
    }

    record Body(UUID conversation, boolean typing) {}

    @Override
    public String name() {
        return "typing";
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
        chats.typing(((LiveVisitor) guest).secret(), new ConversationId(body.conversation()), body.typing());
        return Map.of();
    }
}
