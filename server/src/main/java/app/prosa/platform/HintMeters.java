package app.prosa.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;

/// `prosa_hints_sent_total`, `_received_total` and `_dropped_total`, and `prosa_redis_connected`, 0 or 1.
final class HintMeters {
    private final Counter sent;
    private final Counter received;
    private final Counter dropped;

    HintMeters(MeterRegistry registry, BooleanSupplier connected) {
        sent = registry.counter("prosa.hints.sent");
        received = registry.counter("prosa.hints.received");
        dropped = registry.counter("prosa.hints.dropped");
        Gauge.builder("prosa.redis.connected", () -> connected.getAsBoolean() ? 1 : 0)
                .register(registry);
    }

    void sent(int hints) {
        sent.increment(hints);
    }

    void received(int hints) {
        received.increment(hints);
    }

    void dropped(int hints) {
        dropped.increment(hints);
    }
}
