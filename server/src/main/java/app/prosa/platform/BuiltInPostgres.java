package app.prosa.platform;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final PostgresBinaries binaries;
    private final PostgresUser user;
    private final FileChannel lock;
    private final String password;
    private final int port;
    private final AtomicReference<Process> running = new AtomicReference<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    private BuiltInPostgres(DatabaseFolder folder, FileChannel lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.user = PostgresUser.ofCluster(folder.cluster());
        folder.closeToOthers(user.isOther());
        user.mustReach(folder.home());
        this.binaries = PostgresBinaries.unpackedIn(folder.home());
        this.password = folder.password();
        initialiseOnce();
        stopOrphan();
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
            stop();
        }
        release(lock);
    }

    /// Into a folder beside it, then renamed: the cluster is there whole or not at all.
    private void initialiseOnce() throws IOException {
        if (Files.exists(folder.cluster())) {
            return;
        }
        LOG.info("Making the database in {}.", folder.home());
        var unfinished = folder.unfinishedCluster();
        Files.createDirectory(unfinished, asFileAttribute(fromString("rwx------")));
        user.own(unfinished);
        var passwordFile = DatabaseFolder.writePrivately(folder.home().resolve("password.initdb"), password);
        user.own(passwordFile);
        try {
            finish(
                    "initdb",
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=" + NAME,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=icu",
                            "--icu-locale=pt-BR",
                            "--data-checksums",
                            "--no-instructions"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, folder.cluster());
        try (var directory = FileChannel.open(folder.home())) {
            directory.force(true);
        }
    }

    private void stopOrphan() throws IOException {
        var left = Postmaster.of(folder.cluster());
        if (left.isEmpty()) {
            return;
        }
        if (left.get().runs(folder.cluster())) {
            LOG.info("Stopping the PostgreSQL that a killed Prosa left behind.");
            stop();
        } else {
            Files.deleteIfExists(Postmaster.file(folder.cluster())); // else its number, reused, would look alive
        }
    }

    private void run() throws IOException {
        for (var attempt = 1; ; attempt++) {
            var process = launch();
            if (becomesReady(process)) {
                watch(process);
                return;
            }
            if (attempt == STARTS) {
                throw new CannotStart(
                        "The built-in PostgreSQL does not start. It says: " + lastWords(),
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

    private Process launch() throws IOException {
        var command = new ArrayList<>(List.of(
                binaries.program("postgres").toString(), "-D", folder.cluster().toString()));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return user.run(folder.home(), command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
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
            if (isReady(process)) {
                return true;
            }
            pause(BETWEEN_LOOKS);
        }
        return false;
    }

    private boolean isReady(Process process) {
        return Postmaster.of(folder.cluster())
                .filter(it -> it.pid() == process.pid() && it.ready())
                .isPresent();
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
                LOG.error("PostgreSQL has ended and is started again. It says: {}", lastWords());
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

    /// Fast: connections are cut, commits are kept. Immediate, should that hang: the next start recovers.
    private void stop() {
        if (Postmaster.of(folder.cluster()).isEmpty()) {
            return;
        }
        try {
            finish("pg_ctl", stopping("fast"));
        } catch (CannotStart hangs) {
            LOG.warn("PostgreSQL does not stop by itself: {}", hangs.getMessage());
            finish("pg_ctl", stopping("immediate"));
        }
    }

    private List<String> stopping(String mode) {
        return List.of("stop", "--pgdata=" + folder.cluster(), "--mode=" + mode, "--wait", "--timeout=30");
    }

    private void finish(String program, List<String> arguments) {
        var command = new ArrayList<>(List.of(binaries.program(program).toString()));
        command.addAll(arguments);
        try {
            var process = user.run(folder.home(), command)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new CannotStart(
                        "PostgreSQL's " + program + " failed. It says: " + lastWords(),
                        "Its log is " + folder.log() + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String lastWords() {
        try (var lines = Files.lines(folder.log())) {
            var all = lines.toList();
            return String.join(" / ", all.subList(Math.max(0, all.size() - 5), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
