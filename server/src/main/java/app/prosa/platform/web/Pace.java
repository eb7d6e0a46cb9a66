package app.prosa.platform.web;

import java.time.Duration;

/// How slowly a body may come: on average, since it began, no slower than this once the time of grace is over. A time
/// in all would refuse the large file of a telephone that is merely slow.
record Pace(Duration grace, int bytesPerSecond) {
    /// A telephone at the edge of its network sends 10 to 20 KB a second, and loses it in a tunnel.
    static final Pace OF_STRANGERS = new Pace(Duration.ofSeconds(30), 4 * 1024);

    boolean isKept(long bytes, Duration within) {
        return within.minus(grace).toMillis() <= bytes * 1_000 / bytesPerSecond;
    }
}
