package app.prosa.realtime;

import java.util.concurrent.TimeUnit;

/// How many frames one socket may send: 20 a second on average, 60 at once. People type far less; a catch-up after a
/// sleep subscribes to at most 40 topics at once.
final class FrameAllowance {
    private static final double A_SECOND = 20;
    private static final double AT_ONCE = 60;

    private double left = AT_ONCE;
    private long counted = System.nanoTime();

    synchronized boolean takeOne() {
        var now = System.nanoTime();
        left = Math.min(AT_ONCE, left + A_SECOND * (now - counted) / TimeUnit.SECONDS.toNanos(1));
        counted = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
