package app.prosa.platform;

import app.prosa.shared.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/// Tells that the database did not answer, or takes nothing at all, from that it did not like what it was asked.
public final class DatabaseAway {
    private static final String READ_ONLY = "25006";
    private static final String NO_CONNECTION = "08";
    private static final String SHUTTING_DOWN_OR_STARTING = "57P";
    private static final Duration COME_BACK_IN = Duration.ofSeconds(5);

    private DatabaseAway() {}

    /// Whether that is what failed, or what made it fail.
    public static boolean explains(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseAway::isIt);
    }

    private static boolean isIt(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessResourceException
                || failure instanceof QueryTimeoutException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException
                || failure instanceof TransactionTimedOutException
                || failure instanceof SQLTransientConnectionException // none was free, or none could be made
                || (failure instanceof SQLException named && named.getSQLState() != null && isIt(named.getSQLState()));
    }

    /// For what no class of Spring's was made of, or not yet.
    private static boolean isIt(String state) {
        return state.equals(READ_ONLY)
                || state.startsWith(NO_CONNECTION)
                || state.startsWith(SHUTTING_DOWN_OR_STARTING);
    }

    /// Nothing was saved, or nobody knows; trying again is safe.
    public static Refusal refusal() {
        return Refusal.unavailable("database.unavailable", COME_BACK_IN);
    }
}
