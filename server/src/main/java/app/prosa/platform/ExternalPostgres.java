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

    /// What the migrations would stumble over, as PostgreSQL 15 and later have it: only a database's owner may make
    /// tables in `public`, and extensions.
    private static final String WHAT_IT_IS = """
            select
                current_setting('server_version_num')::int / 10000,
                current_setting('server_encoding'),
                coalesce(has_schema_privilege(current_schema(), 'create'), false)
                    and has_database_privilege(current_database(), 'create'),
                (select count(*) from pg_available_extensions where name in ('unaccent', 'pg_trgm'))
            """;

    static ExternalPostgres reach(DatabaseAddress address) {
        judge(address, Instant.now().plus(PATIENCE));
        return new ExternalPostgres(address);
    }

    private static void judge(DatabaseAddress address, Instant end) {
        while (true) {
            try (var connection = DriverManager.getConnection(address.jdbcUrl(), properties(address));
                    var query = connection.createStatement();
                    var row = query.executeQuery(WHAT_IT_IS)) {
                row.next();
                judge(row.getInt(1), row.getString(2), row.getBoolean(3), row.getInt(4));
                return;
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

    private static void judge(int version, String encoding, boolean ours, int extensions) {
        if (version < OLDEST) {
            throw new CannotStart(
                    "The database of PROSA_DATABASE_URL is PostgreSQL " + version + ".",
                    "Prosa needs PostgreSQL " + OLDEST + " or later; without PROSA_DATABASE_URL it brings its own.");
        }
        if (!encoding.equals("UTF8")) {
            throw new CannotStart(
                    "The database of PROSA_DATABASE_URL keeps text as " + encoding + ", which loses what people write.",
                    "Make one with: create database prosa owner prosa encoding 'UTF8' template template0.");
        }
        if (!ours) {
            throw new CannotStart(
                    "The user of PROSA_DATABASE_URL may not make tables and extensions in that database.",
                    "Make them its owner: alter database prosa owner to prosa.");
        }
        if (extensions < 2) {
            throw new CannotStart(
                    "The PostgreSQL of PROSA_DATABASE_URL lacks the extension unaccent or pg_trgm.",
                    "Install its contrib package, such as postgresql-contrib.");
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
