package app.prosa.platform;

import static org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive;

import app.prosa.shared.Refusal;
import app.prosa.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// How often somebody may try something, counted for all nodes together. The limit holds for any span as long as the
/// window, not only from one window's start: what the window before held counts by the share of it that still matters.
@Component
public final class Attempts {
    private final AttemptStore store;
    private final Clock clock;

    public Attempts(AttemptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Counts one attempt, or refuses with `<kind>.too-many-attempts` and `retryAfterSeconds`. The key says whose it is
    /// (an account, an address); only its hash is kept.
    ///
    /// Outside a transaction only: what is rolled back would not have been counted, and the limit no limit.
    public void allow(String kind, String key, int limit, Duration window) {
        count(kind, key, 1, limit, window);
    }

    private void count(String kind, String key, int amount, int limit, Duration window) {
        if (isActualTransactionActive()) {
            throw new IllegalStateException("an attempt counts even when what was tried is rolled back");
        }
        var now = clock.instant();
        var millis = now.toEpochMilli();
        var start = Instant.ofEpochMilli(millis - Math.floorMod(millis, window.toMillis()));
        var elapsed = (double) Duration.between(start, now).toMillis() / window.toMillis();
        var counts = store.count(kind, hash(key), amount, start, start.minus(window));
        if (counts.current() + counts.before() * (1 - elapsed) > limit) {
            throw Refusal.tooMany(kind + ".too-many-attempts", Duration.between(now, start.plus(window)));
        }
    }

    /// The same for what is measured: takes `amount` of it, or refuses and takes nothing.
    public void take(String kind, String key, int amount, int limit, Duration window) {
        try {
            count(kind, key, amount, limit, window);
        } catch (Refusal tooMuch) {
            store.takeBack(kind, hash(key), amount);
            throw tooMuch;
        }
    }

    /// Begins again at nothing, as after the right password.
    public void forget(String kind, String key) {
        store.forget(kind, hash(key));
    }

    /// Undoes the counting of one attempt that turned out to be none.
    public void takeBack(String kind, String key) {
        store.takeBack(kind, hash(key), 1);
    }

    private static String hash(String key) {
        return HexFormat.of().formatHex(Sha256.of(key));
    }
}
