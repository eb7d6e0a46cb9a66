package app.prosa.access;

import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with 19 MiB, two passes and one lane (OWASP's minimum). Each hash costs a core some 50 ms, so only as many
/// run at once as there are cores; who waits longer than 5 s for one is told to come back.
@Component
final class PasswordHashes {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String ofNobody = argon.encode(OneTimeSecret.make().value());

    String hash(NewPassword password) {
        return inTurn(() -> argon.encode(password.value()));
    }

    /// Without a hash it takes as long and does not match, so that the time of an answer does not tell whether there is
    /// such an account. What is no text (a lone surrogate) is nobody's password, and cannot be hashed.
    boolean matches(String password, Optional<String> hash) {
        if (!PlainText.canBeKept(password)) {
            return false;
        }
        var same = inTurn(() -> argon.matches(password, hash.orElse(ofNobody)));
        return same && hash.isPresent();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!mayBegin()) {
            throw Refusal.unavailable("access.busy", LONGEST_WAIT);
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }

    private boolean mayBegin() {
        try {
            return cores.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
