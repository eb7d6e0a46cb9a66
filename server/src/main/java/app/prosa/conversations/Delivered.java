package app.prosa.conversations;

import app.prosa.platform.AnotherPast;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How far this node has delivered the conversations that moved lately.
@Component
final class Delivered {
    private final Cache<ConversationId, Position> upTo =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    /// @param seq of the last entry
    /// @param progress of all that is shown of it (the view `conversation_states`)
    record Position(long seq, long progress) {
        private Position furthest(Position other) {
            return new Position(Math.max(seq, other.seq), Math.max(progress, other.progress));
        }
    }

    void upTo(ConversationId id, Position position) {
        upTo.asMap().merge(id, position, Position::furthest);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AnotherPast restored) {
        upTo.invalidateAll();
    }

    /// The last entry.
    Optional<Long> seq(ConversationId id) {
        return Optional.ofNullable(upTo.getIfPresent(id)).map(Position::seq);
    }

    boolean isBehind(ConversationId id, long progress) {
        var delivered = upTo.getIfPresent(id);
        return delivered == null || delivered.progress() < progress;
    }
}
