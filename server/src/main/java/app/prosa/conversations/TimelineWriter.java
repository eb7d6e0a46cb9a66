package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
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
        return append(List.of(new Addition(id, entry, at)), Map.of()).getFirst();
    }

    /// The places, in the order of the additions.
    ///
    /// @param authors of those that agents have written
    List<Placed> append(List<Addition> additions, Map<AgentId, AgentProfile> authors) {
        if (additions.isEmpty()) {
            return List.of();
        }
        var placed = store.append(additions);
        JustWritten.of(additions, placed, authors).forEach(announcements::announce);
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
