package app.prosa.conversations;

import app.prosa.agents.Agent;
import app.prosa.agents.AgentId;
import app.prosa.agents.LiveAgent;
import app.prosa.customers.VisitorId;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveNews;
import app.prosa.shared.Refusal;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is typing: told to those who see the conversation now, and never kept.
@Component
public final class Typing {
    private final Conversations conversations;
    private final ConversationStore store;
    private final InboxStore inbox;
    private final LiveNews news;

    Typing(Conversations conversations, ConversationStore store, InboxStore inbox, LiveNews news) {
        this.conversations = conversations;
        this.store = store;
        this.inbox = inbox;
        this.news = news;
    }

    /// @param by an agent's first name; null for the visitor
    record Signal(String kind, UUID conversation, @Nullable String by, boolean typing) {}

    /// Refuses with `conversation.unknown`.
    void agent(ConversationId id, Agent by, boolean typing) {
        conversations.visibleTo(by.asCurrent()).get(id);
        var signal = signal(id, firstName(by), typing);
        news.signal(LiveTopics.chat(id), _ -> true, signal);
        news.signal(LiveTopics.conversation(id), isNot(by), signal);
    }

    /// Refuses with `conversation.unknown`.
    public void visitor(ConversationId id, VisitorId by, boolean typing) {
        if (store.find(id).filter(each -> each.visitor().equals(by)).isEmpty()) {
            throw Refusal.unknown("conversation.unknown");
        }
        var signal = signal(id, null, typing);
        news.signal(LiveTopics.conversation(id), _ -> true, signal);
        var followers = new HashSet<AgentId>();
        news.followers(LiveTopics.INBOX).forEach(guest -> {
            if (guest instanceof LiveAgent agent) {
                followers.add(agent.agent());
            }
        });
        var sights = inbox.sights(id, followers);
        news.signal(
                LiveTopics.INBOX,
                guest -> guest instanceof LiveAgent agent && sights.containsKey(agent.agent()),
                signal);
    }

    private static Signal signal(ConversationId id, @Nullable String by, boolean typing) {
        return new Signal("typing", id.value(), by, typing);
    }

    private static Predicate<LiveGuest> isNot(Agent agent) {
        return guest -> !(guest instanceof LiveAgent each && each.agent().equals(agent.id()));
    }

    private static String firstName(Agent agent) {
        return agent.name().value().split(" ", 2)[0];
    }
}
