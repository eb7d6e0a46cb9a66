package app.prosa.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/// How long each of many things took, from when it was meant to begin. What never ended counts as endless, so that
/// nothing gets better by being lost.
final class Times {
    private final AtomicLongArray due;
    private final AtomicLongArray took;
    private final AtomicIntegerArray ended;

    Times(int many) {
        this.due = new AtomicLongArray(many);
        this.took = new AtomicLongArray(many);
        this.ended = new AtomicIntegerArray(many);
    }

    void isDue(int number, long nanoTime) {
        due.set(number, nanoTime);
    }

    /// Only the first end counts; what was never due, or belongs to another round, does not.
    void ends(int number) {
        if (number < due.length() && due.get(number) != 0 && ended.compareAndSet(number, 0, 1)) {
            took.set(number, System.nanoTime() - due.get(number));
        }
    }

    boolean isOver() {
        return missing() == 0;
    }

    int missing() {
        var missing = 0;
        for (var number = 0; number < due.length(); number++) {
            if (due.get(number) != 0 && ended.get(number) == 0) {
                missing++;
            }
        }
        return missing;
    }

    /// In milliseconds.
    ///
    /// @param part 0.5 for the median
    double percentile(double part) {
        var all = new double[due.length()];
        var many = 0;
        for (var number = 0; number < due.length(); number++) {
            if (due.get(number) != 0) {
                all[many++] = ended.get(number) == 1 ? took.get(number) : Double.POSITIVE_INFINITY;
            }
        }
        Arrays.sort(all, 0, many);
        return all[Math.min(many - 1, (int) (many * part))] / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
