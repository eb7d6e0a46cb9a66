package app.prosa.conversations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Up to which progress this node has delivered the conversations that moved lately.
@Component
final class Delivered {
    private final Cache<ConversationId, Long> upTo =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(2)).build();

    void upTo(ConversationId id, long progress) {
        upTo.asMap().merge(id, progress, Math::max);
    }

    boolean isBehind(ConversationId id, long progress) {
        var delivered = upTo.getIfPresent(id);
        return delivered == null || delivered < progress;
    }
}
