package app.prosa.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Says in the log that the database is away, once when it goes and once when it is back. Whatever fails because of it
/// meanwhile, in any room or library, is counted instead of logged (`OutageFilter`).
@Component
final class DatabaseOutage {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);

    /// Longer than the 8 s after which a connection that has fallen silent is given up: what fails so late belongs to
    /// the same outage.
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final DatabaseProbe probe;
    private final Clock clock;
    private final AtomicReference<@Nullable Outage> current = new AtomicReference<>();
    private final AtomicBoolean said = new AtomicBoolean();

    DatabaseOutage(DatabaseProbe probe, Clock clock) {
        this.probe = probe;
        this.clock = clock;
    }

    /// @param until when something failed for the last time
    private record Outage(Instant since, Instant until, int failures, String reason) {
        private Outage and(Instant later, int more) {
            return new Outage(since, later, failures + more, reason);
        }

        private boolean isOver(Instant now) {
            return until.plus(QUIET).isBefore(now);
        }

        private long seconds() {
            return Duration.between(since, until).toSeconds();
        }
    }

    /// Something that wanted to be logged.
    void met(Throwable failure) {
        goesOn(clock.instant(), 1, DatabaseProbe.reason(failure));
    }

    void look() {
        var asked = clock.instant();
        probe.complaint().ifPresent(reason -> goesOn(asked, 0, reason));
        var outage = current.get();
        if (outage != null) {
            say(outage);
        }
    }

    private void goesOn(Instant since, int failures, String reason) {
        var now = clock.instant();
        current.updateAndGet(
                outage -> outage == null ? new Outage(since, now, failures, reason) : outage.and(now, failures));
    }

    private void say(Outage outage) {
        if (!said.getAndSet(true)) {
            LOG.error(
                    "The database has been away since {}: {}. Until it is back nothing is saved: people are told so and"
                            + " what they send waits in their browsers; /health/ready says 503. What fails because of"
                            + " it is not logged one by one.",
                    outage.since().truncatedTo(ChronoUnit.SECONDS),
                    outage.reason());
        } else if (outage.isOver(clock.instant()) && current.compareAndSet(outage, null)) {
            said.set(false);
            LOG.info(
                    "The database is back since {}, after {} s. {} failures that it explains were not logged.",
                    outage.until().truncatedTo(ChronoUnit.SECONDS),
                    outage.seconds(),
                    outage.failures());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Round databaseRound(DatabaseOutage outage) {
            return new Round("database", Duration.ofSeconds(1), outage::look);
        }
    }
}
