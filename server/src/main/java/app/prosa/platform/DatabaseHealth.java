package app.prosa.platform;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Up while the database answers within 2 s that it takes writes; the pool would wait longer than a readiness probe
// should.
@Component("databaseHealthIndicator")
final class DatabaseHealth implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final NodeStore store;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DatabaseHealth(NodeStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        var answer = threads.submit(store::takesWrites);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            return Health.down().build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }
}
