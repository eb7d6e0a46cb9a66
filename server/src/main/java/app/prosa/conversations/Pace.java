package app.prosa.conversations;

import app.prosa.shared.Refusal;
import java.time.Duration;
import java.time.Instant;

/// What a visitor has written within the last minute, counted from what is stored: so the limit (N3) is one for all
/// nodes, costs no row of its own, and counts nothing twice.
///
/// @param first when the oldest of them was written
record Pace(long messages, Instant first) {
    static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MOST = 60;

    /// Refuses with `message.too-many-attempts` until the oldest is a minute old.
    Pace oneMore(Instant now) {
        if (messages >= MOST) {
            throw Refusal.tooMany("message.too-many-attempts", Duration.between(now, first.plus(SPAN)));
        }
        return new Pace(messages + 1, first);
    }
}
