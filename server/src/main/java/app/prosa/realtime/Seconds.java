package app.prosa.realtime;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// The seconds as they pass, for what is done in each of them: who looks late is told of those that went by meanwhile.
final class Seconds {
    private final LongSupplier nanoseconds;
    private final long most;
    private long last;

    /// @param most how many are made up for after a long time, the last of them
    Seconds(LongSupplier nanoseconds, long most) {
        this.nanoseconds = nanoseconds;
        this.most = most;
        this.last = now();
    }

    /// Those since the last call. In one thread only.
    LongStream passed() {
        var now = now();
        var first = Math.max(last, now - most) + 1;
        last = now;
        return LongStream.rangeClosed(first, now);
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toSeconds(nanoseconds.getAsLong());
    }
}
