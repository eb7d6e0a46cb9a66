package app.prosa.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Begins things at a given rate, whether or not those before have ended: a server that stalls is not spared what
/// people would have sent meanwhile, and each is timed from when it was due.
final class OpenLoop {
    private OpenLoop() {}

    interface Step {
        void begin(int number, long due);
    }

    static int steps(double rate, Duration span) {
        return (int) (rate * span.toMillis() / 1000);
    }

    /// Waits until the last one is begun.
    static void run(double rate, Duration span, Step step) {
        var start = System.nanoTime();
        var between = TimeUnit.SECONDS.toNanos(1) / rate;
        for (var number = 0; number < steps(rate, span); number++) {
            var due = start + (long) (number * between);
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            step.begin(number, due);
        }
    }
}
