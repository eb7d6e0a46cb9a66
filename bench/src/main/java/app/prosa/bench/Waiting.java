package app.prosa.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for a condition.
final class Waiting {
    private Waiting() {}

    /// False when the time is over first.
    static boolean until(Duration most, BooleanSupplier condition) {
        var end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(5));
        }
        return true;
    }

    static void must(String what, Duration most, BooleanSupplier condition) {
        if (!until(most, condition)) {
            throw new IllegalStateException("after " + most.toSeconds() + " s not yet: " + what);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
