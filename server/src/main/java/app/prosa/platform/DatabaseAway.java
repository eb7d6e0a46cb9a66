package app.prosa.platform;

import app.prosa.shared.Refusal;
import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

/// Tells that the database did not answer, or takes nothing at all, from that it did not like what it was asked.
public final class DatabaseAway {
    private static final String READ_ONLY = "25006";
    private static final Duration COME_BACK_IN = Duration.ofSeconds(5);

    private DatabaseAway() {}

    public static boolean explains(RuntimeException failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessResourceException
                || failure instanceof QueryTimeoutException
                || failure instanceof TransactionException
                || (failure instanceof UncategorizedSQLException unnamed && isReadOnly(unnamed));
    }

    /// Spring has no class for it.
    private static boolean isReadOnly(UncategorizedSQLException failure) {
        var cause = failure.getSQLException();
        return cause != null && READ_ONLY.equals(cause.getSQLState());
    }

    /// Nothing was saved, or nobody knows; trying again is safe.
    public static Refusal refusal() {
        return Refusal.unavailable("database.unavailable", COME_BACK_IN);
    }
}
