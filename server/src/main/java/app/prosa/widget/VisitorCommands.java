package app.prosa.widget;

import app.prosa.conversations.ConversationId;
import app.prosa.conversations.MessageContent;
import app.prosa.realtime.LiveCommand;
import app.prosa.shared.ClientMadeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What visitors do over the socket.
@Configuration(proxyBeanMethods = false)
class VisitorCommands {
    private static final Map<String, Object> NOTHING = Map.of();

    record Text(UUID conversation, UUID id, String text, Optional<List<UUID>> attachments) {}

    record Stored(long publicSeq, Instant at) {}

    /// `seq` is a `publicSeq`.
    record Read(UUID conversation, long seq) {}

    record IsTyping(UUID conversation, boolean typing) {}

    /// Our own chat posts its messages over HTTP, which works where sockets do not.
    @Bean
    LiveCommand<Text> visitorMessage(Chats chats) {
        return new VisitorCommand<>("message", Text.class, (by, body) -> {
            var placed = chats.send(
                    by,
                    new ConversationId(body.conversation()),
                    new ClientMadeId(body.id()),
                    MessageContent.of(body.text(), body.attachments()));
            return new Stored(placed.publicSeq(), placed.at());
        });
    }

    @Bean
    LiveCommand<Read> visitorRead(Chats chats) {
        return new VisitorCommand<>("read", Read.class, (by, body) -> {
            chats.read(by, new ConversationId(body.conversation()), body.seq());
            return NOTHING;
        });
    }

    @Bean
    LiveCommand<IsTyping> visitorTyping(Chats chats) {
        return new VisitorCommand<>("typing", IsTyping.class, (by, body) -> {
            chats.typing(by, new ConversationId(body.conversation()), body.typing());
            return NOTHING;
        });
    }
}
