package app.prosa.widget;

import app.prosa.conversations.ConversationId;
import app.prosa.conversations.VisitorConversations;
import app.prosa.customers.VisitorId;
import app.prosa.customers.Visitors;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `chat/{id}`: a conversation as its visitor sees it, counted in `publicSeq`.
@Component
final class ChatTopic implements LiveTopic {
    private final Visitors visitors;
    private final VisitorConversations conversations;

    ChatTopic(Visitors visitors, VisitorConversations conversations) {
        this.visitors = visitors;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public Opening open(String key, LiveGuest guest) {
        var visitor = visitor(guest);
        var state = conversations.state(id(key), visitor);
        conversations.cameOrWent(visitor);
        return new Opening(state.publicSeq(), Optional.of(state));
    }

    @Override
    public Part after(String key, LiveGuest guest, long position) {
        return conversations.after(id(key), position, visitor(guest));
    }

    @Override
    public Map<String, Long> positions(Collection<String> keys) {
        return conversations.positions(keys.stream().map(UUID::fromString).toList());
    }

    private VisitorId visitor(LiveGuest guest) {
        if (guest instanceof LiveVisitor(var secret)) {
            return visitors.bySecret(secret).orElseThrow(ChatTopic::unknown).id();
        }
        throw Refusal.unknown("topic.unknown");
    }

    private static ConversationId id(String key) {
        try {
            return new ConversationId(UUID.fromString(key));
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.unknown("conversation.unknown");
    }
}
