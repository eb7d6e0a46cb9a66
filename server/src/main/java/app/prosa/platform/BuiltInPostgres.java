package app.prosa.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that Prosa brings along: durable, on loopback only, opened only by who can read its password file.
///
/// It survives the death of either process. Killed, PostgreSQL is started again on the same port, and the pool finds
/// it there. Killed, we leave it behind: the next start stops it before it begins. It never deletes a folder.
final class BuiltInPostgres implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(BuiltInPostgres.class);
    private static final String NAME = "prosa";
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(30);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);

    /// What a killed PostgreSQL leaves behind (its children, their shared memory) is gone after a moment.
    private static final int STARTS = 5;

    private final DatabaseFolder folder;
    private final PostgresCluster cluster;
    private final FileChannel lock;
    private final String password;
    private final int port;
    private final AtomicReference<Process> running = new AtomicReference<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    private BuiltInPostgres(DatabaseFolder folder, FileChannel lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.cluster = new PostgresCluster(folder);
        this.password = folder.password();
        cluster.initialiseOnce(NAME, password);
        cluster.stopOrphan();
        this.port = folder.freePort();
    }

    static BuiltInPostgres start(Path dataDir) {
        var folder = DatabaseFolder.in(dataDir);
        var lock = folder.lock();
        try {
            var postgres = new BuiltInPostgres(folder, lock);
            postgres.run();
            postgres.makeDatabaseOnce();
            return postgres;
        } catch (IOException e) {
            release(lock);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    @Override
    public DatabaseAddress address() {
        return addressOf(NAME);
    }

    long pid() {
        return running.get().pid();
    }

    /// The last connection has been closed by now. Waits for what PostgreSQL still writes.
    @Override
    public void close() {
        closing.set(true);
        synchronized (running) {
            cluster.stop();
        }
        release(lock);
    }

    private void run() throws IOException {
        for (var attempt = 1; ; attempt++) {
            var process = cluster.launch(settings());
            if (becomesReady(process)) {
                watch(process);
                return;
            }
            if (attempt == STARTS) {
                throw new CannotStart(
                        "The built-in PostgreSQL does not start. It says: " + cluster.lastWords(),
                        "Its log is " + folder.log() + "; the data is untouched.");
            }
            pause(BETWEEN_STARTS);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in it is logged there
    private void watch(Process process) {
        running.set(process);
        process.onExit().thenRunAsync(this::revive);
    }

    /// What is written to its log is bounded and holds nothing that people wrote: no statements, no values.
    private Stream<String> settings() {
        var ours = Stream.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse");
        return Stream.concat(ours, PostgresSize.ofThisHost().settings().stream());
    }

    private boolean becomesReady(Process process) {
        var end = Instant.now().plus(LONGEST_RECOVERY);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            if (cluster.isReady(process)) {
                return true;
            }
            pause(BETWEEN_LOOKS);
        }
        return false;
    }

    private void makeDatabaseOnce() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = 'prosa'")) {
            if (!found.next()) {
                statement.execute("create database prosa");
            }
        } catch (SQLException e) {
            close();
            throw new CannotStart(
                    "The built-in PostgreSQL does not let us in: " + e.getMessage(),
                    "Is the file `password` in " + folder.home() + " the one that belongs to this database?",
                    e);
        }
    }

    private Connection connect() throws SQLException {
        var address = addressOf("postgres");
        return DriverManager.getConnection(address.jdbcUrl(), ExternalPostgres.properties(address));
    }

    private DatabaseAddress addressOf(String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, Optional.of(NAME), Optional.of(password));
    }

    private void revive() {
        synchronized (running) {
            if (!closing.get()) {
                LOG.error("PostgreSQL has ended and is started again. It says: {}", cluster.lastWords());
            }
            for (var attempt = 1; !closing.get() && !running.get().isAlive(); attempt++) {
                try {
                    run();
                } catch (IOException | RuntimeException e) {
                    if (attempt == 1) {
                        LOG.error("PostgreSQL does not start again; it is tried until it does.", e);
                    }
                    pause(BETWEEN_STARTS);
                }
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
