package app.prosa.load;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Pauses that double, with chance in them, so that many who failed together do not come back together.
final class Backoff {
    private Backoff() {}

    /// Between half of `first * 2^failures` and all of it, and of `longest` at the most.
    static Duration pause(Duration first, Duration longest, int failures) {
        var most = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures, 16));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
}
