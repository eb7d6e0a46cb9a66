package app.prosa.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Waits for a condition, for a time.
public final class Patience {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Patience() {}

    /// How long it took; fails with `what` when it took longer.
    public static Duration until(String what, Duration most, BooleanSupplier condition) {
        var start = Instant.now();
        if (!comesTrue(most, condition)) {
            throw new IllegalStateException("not within " + most.toSeconds() + " s: " + what);
        }
        return Duration.between(start, Instant.now());
    }

    /// Whether it came true in time.
    public static boolean comesTrue(Duration most, BooleanSupplier condition) {
        var end = Instant.now().plus(most);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            pause(BETWEEN_LOOKS);
        }
        return true;
    }

    /// Not at all, when it is less than none.
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
