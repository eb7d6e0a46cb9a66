package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The conversations that one agent may see.
public final class VisibleConversations {
    private final ConversationStore store;
    private final TimelineStore timeline;
    private final InboxStore inbox;
    private final AudienceStore audience;
    private final CurrentAgent agent;

    VisibleConversations(
            ConversationStore store,
            TimelineStore timeline,
            InboxStore inbox,
            AudienceStore audience,
            CurrentAgent agent) {
        this.store = store;
        this.timeline = timeline;
        this.inbox = inbox;
        this.audience = audience;
        this.agent = agent;
    }

    /// Refuses what may not be seen exactly as what does not exist, with `conversation.unknown`: an id must not be
    /// worth guessing.
    public Conversation get(ConversationId id) {
        return see(id).orElseThrow(Sight::unknown).seen();
    }

    boolean has(ConversationId id) {
        return see(id).flatMap(Sight::group).isPresent();
    }

    /// All open ones, for the lists Novas, Minhas and Outros. Nothing without a licence (S17).
    public List<InboxRow> open() {
        return agent.livechatLicense() ? inbox.open(agent) : List.of();
    }

    /// Closed ones, newest first; or, with words to search for, any.
    public Page<InboxRow> search(ConversationSearch wanted) {
        return agent.livechatLicense() ? inbox.search(agent, wanted) : new Page<>(List.of(), null);
    }

    public long closedSince(Instant since) {
        return agent.livechatLicense() ? inbox.closedSince(agent, since) : 0;
    }

    public ConversationState state(ConversationId id) {
        var sight = audience.sights(List.of(id), List.of(agent.id()))
                .getOrDefault(id, Map.of())
                .get(agent.id());
        if (sight == null) {
            throw Sight.unknown();
        }
        return audience.of(List.of(id), _ -> 0).getFirst().state().seenAs(sight.group(), sight.readUpTo());
    }

    /// The same requester's other conversations that this agent may see, newest first, at most 20.
    public List<InboxRow> earlier(ConversationId id) {
        return inbox.earlier(get(id), agent);
    }

    /// At most `limit` entries in order: those behind `after`.
    public List<TimelineEntry> timelineAfter(ConversationId id, long after, int limit) {
        return timeline.after(get(id).id(), after, limit);
    }

    /// The last `limit` entries before `before`, in order.
    public List<TimelineEntry> timelineBefore(ConversationId id, long before, int limit) {
        return timeline.before(get(id).id(), before, limit);
    }

    public List<TimelineEntry> timeline(ConversationId id) {
        return timelineAfter(id, 0, Integer.MAX_VALUE);
    }

    /// As `get`, but who comes too late is told so (`Sight.open`). The row stays locked until the commit.
    Conversation lockOpen(ConversationId id) {
        return lockedSight(id).open();
    }

    /// As `get`; the row stays locked until the commit.
    Conversation lock(ConversationId id) {
        return lockedSight(id).seen();
    }

    /// Seen once the row is locked, so that it is about the row as it will stay.
    private Sight lockedSight(ConversationId id) {
        return store.lock(id).flatMap(locked -> see(locked.id())).orElseThrow(Sight::unknown);
    }

    private Optional<Sight> see(ConversationId id) {
        return agent.livechatLicense() ? store.see(id, agent) : Optional.empty();
    }
}
