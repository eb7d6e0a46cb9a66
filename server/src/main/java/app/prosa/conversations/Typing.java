package app.prosa.conversations;

import app.prosa.agents.Agent;
import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.agents.LiveAgent;
import app.prosa.customers.VisitorId;
import app.prosa.platform.Announcements;
import app.prosa.realtime.LiveNews;
import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Who is typing: told to those who see the conversation now, and never kept.
@Component
public final class Typing {
    private final Conversations conversations;
    private final ConversationStore store;
    private final AudienceStore audience;
    private final Agents agents;
    private final Announcements announcements;
    private final LiveNews news;

    Typing(
            Conversations conversations,
            ConversationStore store,
            AudienceStore audience,
            Agents agents,
            Announcements announcements,
            LiveNews news) {
        this.conversations = conversations;
        this.store = store;
        this.audience = audience;
        this.agents = agents;
        this.announcements = announcements;
        this.news = news;
    }

    /// @param by an agent's first name; null for the visitor
    record Signal(String kind, UUID conversation, @Nullable String by, boolean typing) {}

    /// Refuses with `conversation.unknown`.
    void agent(ConversationId id, Agent by, boolean typing) {
        conversations.visibleTo(by.asCurrent()).get(id);
        announcements.announce(new TypingNoticed(id, Optional.of(by.id()), typing));
    }

    /// Refuses with `conversation.unknown`.
    public void visitor(ConversationId id, VisitorId by, boolean typing) {
        if (store.find(id).filter(each -> each.visitor().equals(by)).isEmpty()) {
            throw Refusal.unknown("conversation.unknown");
        }
        announcements.announce(new TypingNoticed(id, Optional.empty(), typing));
    }

    @EventListener
    void on(TypingNoticed noticed) {
        noticed.by().ifPresentOrElse(agent -> tellOfAgent(noticed, agent), () -> tellOfVisitor(noticed));
    }

    private void tellOfAgent(TypingNoticed noticed, AgentId by) {
        var chat = LiveTopics.chat(noticed.conversation());
        var conversation = LiveTopics.conversation(noticed.conversation());
        if (!news.isFollowed(chat) && !news.isFollowed(conversation)) {
            return;
        }
        var signal = signal(noticed, firstName(agents.get(by)));
        news.signal(chat, _ -> true, signal);
        news.signal(conversation, LiveAgent.of(Set.of(by)).negate(), signal);
    }

    private void tellOfVisitor(TypingNoticed noticed) {
        var signal = signal(noticed, null);
        news.signal(LiveTopics.conversation(noticed.conversation()), _ -> true, signal);
        var listing = LiveAgent.among(news.followers(LiveTopics.INBOX));
        if (!listing.isEmpty()) {
            var sights = audience.sights(List.of(noticed.conversation()), listing)
                    .getOrDefault(noticed.conversation(), Map.of());
            news.signal(LiveTopics.INBOX, LiveAgent.of(sights.keySet()), signal);
        }
    }

    private static Signal signal(TypingNoticed noticed, @Nullable String by) {
        return new Signal("typing", noticed.conversation().value(), by, noticed.typing());
    }

    private static String firstName(Agent agent) {
        return agent.name().value().split(" ", 2)[0];
    }
}
