package app.prosa.agents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// Whether this node has just begun to work, or begun again after a time in which it could not keep the connections it
/// holds in the database (which was away, or the process stood still). For 45 s then, who is missing may only be late.
@Component
final class Recovery {
    private static final Duration OUTAGE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(45);

    private final Clock clock;
    private final AtomicReference<Kept> kept;

    Recovery(Clock clock) {
        this.clock = clock;
        var now = clock.instant();
        this.kept = new AtomicReference<>(new Kept(now, now));
    }

    /// The database is there, and knows what this node holds.
    void kept() {
        kept.updateAndGet(before -> before.keptAgain(clock.instant()));
    }

    /// How long it has been going on; empty when it is over.
    Optional<Duration> goingOnFor() {
        var span = Duration.between(kept.get().recoveredAt(), clock.instant());
        return Optional.of(span).filter(each -> each.compareTo(GRACE) < 0);
    }

    private record Kept(Instant recoveredAt, Instant at) {
        Kept keptAgain(Instant now) {
            var wasOutage = Duration.between(at, now).compareTo(OUTAGE) > 0;
            return new Kept(wasOutage ? now : recoveredAt, now);
        }
    }
}
