package app.prosa.widget;

import app.prosa.conversations.ConversationId;
import app.prosa.conversations.MessageText;
import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveGuest;
import app.prosa.shared.ClientMadeId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `message`, over the socket: the visitor writes into an open conversation.
@Component
final class VisitorMessageCommand implements LiveCommand<VisitorMessageCommand.Body> {
    private final Chats chats;

    VisitorMessageCommand(Chats chats) {
        this.chats = chats;
    }

    record Body(UUID conversation, UUID id, String text) {}

    record Stored(long publicSeq, Instant at) {}

    @Override
    public String name() {
        return "message";
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
        var placed = chats.send(
                ((LiveVisitor) guest).secret(),
                new ConversationId(body.conversation()),
                new ClientMadeId(body.id()),
                new MessageText(body.text()));
        return new Stored(placed.publicSeq(), placed.at());
    }
}
