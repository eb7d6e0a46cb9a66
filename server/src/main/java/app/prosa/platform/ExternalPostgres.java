package app.prosa.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL that somebody else runs, 15 or later.
record ExternalPostgres(DatabaseAddress address) implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalPostgres.class);
    private static final int OLDEST = 15;

    /// Both may be starting at the same time, as containers do.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static ExternalPostgres reach(DatabaseAddress address) {
        var version = version(address, Instant.now().plus(PATIENCE));
        if (version < OLDEST) {
            throw new CannotStart(
                    "The database of PROSA_DATABASE_URL is PostgreSQL " + version + ".",
                    "Prosa needs PostgreSQL " + OLDEST + " or later; without PROSA_DATABASE_URL it brings its own.");
        }
        return new ExternalPostgres(address);
    }

    private static int version(DatabaseAddress address, Instant end) {
        while (true) {
            try (var connection = DriverManager.getConnection(address.jdbcUrl(), properties(address))) {
                return connection.getMetaData().getDatabaseMajorVersion();
            } catch (SQLException e) {
                if (!mayPass(e) || Instant.now().isAfter(end)) {
                    throw new CannotStart(
                            "The database of PROSA_DATABASE_URL does not let us in: " + e.getMessage(),
                            "Check that it runs, and the address, name, user and password.");
                }
                LOG.info("Waiting for the database of PROSA_DATABASE_URL.");
                pause();
            }
        }
    }

    static Properties properties(DatabaseAddress address) {
        var properties = new Properties();
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("connectTimeout", "5");
        return properties;
    }

    /// Not reachable (class 08) or still starting (57P03); a wrong password does not become right by waiting.
    private static boolean mayPass(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.equals("57P03"));
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {}
}
