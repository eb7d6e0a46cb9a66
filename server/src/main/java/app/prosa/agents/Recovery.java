package app.prosa.agents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Whether this node has just begun to work, or begun again after a time in which it could not keep the connections it
/// holds in the database (which was away, or the process stood still). From the first round that is missed until 45 s
/// after the one that succeeds, who is missing may only be late.
@Component
final class Recovery {
    /// A round of 10 s that is late by half of that. Leases, renewed every 10 s, end 30 s after the last renewal: this
    /// has begun by then, whichever of the two failed first.
    private static final Duration OUTAGE = Duration.ofSeconds(15);

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
        var span = kept.get().recoveringFor(clock.instant());
        return Optional.of(span).filter(each -> each.compareTo(GRACE) < 0);
    }

    /// What the answer to a question is that has to know `goingOnFor`. It is asked again where it had to wait for the
    /// database so long that a recovery began meanwhile.
    <T> T asking(Function<Optional<Duration>, T> question) {
        var asked = goingOnFor();
        var answer = question.apply(asked);
        var now = goingOnFor();
        return asked.isEmpty() && now.isPresent() ? question.apply(now) : answer;
    }

    private record Kept(Instant recoveredAt, Instant at) {
        Kept keptAgain(Instant now) {
            return new Kept(isOutage(now) ? now : recoveredAt, now);
        }

        Duration recoveringFor(Instant now) {
            return isOutage(now) ? Duration.ZERO : Duration.between(recoveredAt, now);
        }

        private boolean isOutage(Instant now) {
            return Duration.between(at, now).compareTo(OUTAGE) > 0;
        }
    }
}
