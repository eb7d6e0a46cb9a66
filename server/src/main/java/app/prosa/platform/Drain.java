package app.prosa.platform;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The first moment of the end: we say that we are not ready, and go on working until proxies have noticed. After it
/// the sockets are closed, what is being answered is answered, and the rest stops.
@Component
final class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final Duration AMONG_OTHERS = Duration.ofSeconds(5);

    private final Duration span;

    Drain(ProsaSettings settings) {
        this.span = settings.drain().orElse(settings.redisUrl().isPresent() ? AMONG_OTHERS : Duration.ZERO);
    }

    /// Comes before anything is stopped, and after readiness has been refused.
    @EventListener(ContextClosedEvent.class)
    void drain() {
        if (span.isPositive()) {
            LOG.info("Going away in {} s, as soon as proxies have noticed.", span.toSeconds());
            sleep();
        }
    }

    private void sleep() {
        try {
            Thread.sleep(span);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
