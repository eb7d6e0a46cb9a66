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
        var state = conversations.state(id(key), visitor(guest));
        return new Opening(state.publicSeq(), Optional.of(state));
    }

    @Override
    public Part after(String key, LiveGuest guest, long position) {
        return conversations.after(id(key), position, visitor(guest));
    }

    /// Agents see who has their chat open.
    @Override
    public void cameOrWent(String key) {
        parsed(key).ifPresent(conversations::cameOrWent);
    }

    @Override
    public Map<String, Long> positions(Collection<String> keys) {
        return conversations.positions(keys.stream().map(UUID::fromString).toList());
    }

    private VisitorId visitor(LiveGuest guest) {
        if (guest instanceof LiveVisitor(var secret)) {
            return visitors.idOf(secret).orElseThrow(ChatTopic::unknown);
        }
        throw Refusal.unknown("topic.unknown");
    }

    private static ConversationId id(String key) {
        return parsed(key).orElseThrow(ChatTopic::unknown);
    }

    private static Optional<ConversationId> parsed(String key) {
        try {
            return Optional.of(new ConversationId(UUID.fromString(key)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Refusal unknown() {
        return Refusal.unknown("conversation.unknown");
    }
}
