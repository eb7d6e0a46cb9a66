package app.prosa.faults;

import java.time.Duration;
import java.util.Collection;

final class Durations {
    private Durations() {}

    /// The smallest that so many percent are not above.
    static Duration percentile(Collection<Duration> all, int percent) {
        var sorted = all.stream().sorted().toList();
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }
}
