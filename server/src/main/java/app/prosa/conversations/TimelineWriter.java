package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.platform.Announcements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts entries where they belong and tells the house. Called inside the transaction of a command that holds the row
/// locks of the conversations.
@Component
final class TimelineWriter {
    private final ConversationStore store;
    private final Announcements announcements;

    TimelineWriter(ConversationStore store, Announcements announcements) {
        this.store = store;
        this.announcements = announcements;
    }

    Placed append(ConversationId id, EntryDraft entry, Instant at) {
        return append(List.of(new Addition(id, entry, at))).getFirst();
    }

    /// The places, in the order of the additions.
    List<Placed> append(List<Addition> additions) {
        if (additions.isEmpty()) {
            return List.of();
        }
        var placed = store.append(additions);
        additions.stream()
                .map(Addition::conversation)
                .distinct()
                .forEach(id -> announcements.announce(new ConversationMoved(id)));
        return placed;
    }

    /// Gives conversations that wait to who claims them. The rows are locked, so nobody can be quicker; that the update
    /// holds its own condition costs nothing and keeps the promise even if somebody forgets the lock.
    void claim(Map<ConversationId, AgentId> claims) {
        if (!claims.isEmpty() && store.claim(claims) != claims.size()) {
            throw new IllegalStateException("claimed under our lock: one of " + claims.keySet());
        }
    }
}
