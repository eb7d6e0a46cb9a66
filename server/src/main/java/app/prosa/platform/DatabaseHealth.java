package app.prosa.platform;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Up while the database answers within 2 s that it takes writes.
@Component("databaseHealthIndicator")
final class DatabaseHealth implements HealthIndicator {
    private final DatabaseProbe probe;

    DatabaseHealth(DatabaseProbe probe) {
        this.probe = probe;
    }

    @Override
    public Health health() {
        return probe.complaint().isEmpty() ? Health.up().build() : Health.down().build();
    }
}
