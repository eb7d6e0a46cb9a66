package app.prosa.platform;

import app.prosa.shared.Refusal;
import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;

/// Tells that the database did not answer from that it did not like what it was asked.
public final class DatabaseAway {
    private static final Duration COME_BACK_IN = Duration.ofSeconds(5);

    private DatabaseAway() {}

    public static boolean explains(RuntimeException failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessResourceException
                || failure instanceof QueryTimeoutException
                || failure instanceof TransactionException;
    }

    /// Nothing was saved, or nobody knows; trying again is safe.
    public static Refusal refusal() {
        return Refusal.unavailable("database.unavailable", COME_BACK_IN);
    }
}
