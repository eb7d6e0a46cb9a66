package app.prosa.conversations;

import app.prosa.platform.Round;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Looks every two seconds for what has moved and was not delivered here: because it moved on another node whose hint
/// was lost, because it committed late, or because a delivery failed. So lost news costs seconds, never data.
@Component
final class Sweep {
    private final PositionStore positions;
    private final Delivered delivered;
    private final ConversationNews news;
    private final Counter repairs;

    Sweep(PositionStore positions, Delivered delivered, ConversationNews news, MeterRegistry meters) {
        this.positions = positions;
        this.delivered = delivered;
        this.news = news;
        this.repairs = meters.counter("prosa.sweep.repairs");
    }

    void sweep() {
        positions.movedLately().forEach((id, progress) -> {
            var conversation = new ConversationId(UUID.fromString(id));
            if (news.isFollowed(conversation) && delivered.isBehind(conversation, progress)) {
                repairs.increment();
                news.on(new ConversationMoved(conversation));
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Round conversationSweep(Sweep sweep) {
            return new Round("conversation-sweep", Duration.ofSeconds(2), sweep::sweep);
        }
    }
}
