package app.prosa.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/// Asks the database whether it takes writes, and waits 2 s for the answer; the pool would wait longer than a readiness
/// probe should.
@Component
final class DatabaseProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final NodeStore store;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DatabaseProbe(NodeStore store) {
        this.store = store;
    }

    /// What is wrong with it; nothing when all is well, or when nobody waits for the answer any more.
    Optional<String> complaint() {
        var answer = threads.submit(store::takesWrites);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.empty()
                    : Optional.of("it is read-only");
        } catch (ExecutionException e) {
            return Optional.of(reason(e));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Optional.of("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt(); // the process stops
            return Optional.empty();
        }
    }

    static String reason(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure).toString();
    }
}
