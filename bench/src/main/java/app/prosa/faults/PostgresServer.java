package app.prosa.faults;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of its own, durable as installations have it, that can be stopped, killed and started again without
/// touching the nodes that use it. As root it runs as `nobody`, for PostgreSQL refuses to run as root.
public final class PostgresServer {
    private static final Duration LONGEST_START = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path log;
    private final int port = Ports.next();
    private @Nullable RunningProcess process;

    private PostgresServer(PostgresPrograms programs, Path folder) {
        this.programs = programs;
        this.cluster = folder.resolve("cluster");
        this.log = folder.resolve("postgresql.log");
    }

    static PostgresServer make(Path folder) {
        var server = new PostgresServer(PostgresPrograms.unpackedIn(folder), folder);
        server.initialise();
        server.start();
        return server;
    }

    public int port() {
        return port;
    }

    /// For `PROSA_DATABASE_URL`, by way of a proxy or not.
    static String url(int port) {
        return "postgresql://postgres@127.0.0.1:" + port + "/postgres";
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
    }

    public void start() {
        process = RunningProcess.start(
                cluster,
                log,
                Map.of("LC_ALL", "C"),
                asUser(List.of(
                        programs.program("postgres").toString(),
                        "-D",
                        cluster.toString(),
                        "-p",
                        Integer.toString(port),
                        "-h",
                        "127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=100",
                        "-c",
                        "shared_buffers=128MB")));
        Patience.until("PostgreSQL lets us in: " + log, LONGEST_START, this::letsIn);
    }

    /// Ends its clients, writes everything down, and stops.
    public void stop() {
        end("INT");
    }

    /// Stops without writing anything down, as when the power goes; the next start recovers from the log.
    public void crash() {
        end("QUIT");
    }

    /// A copy of everything, as of now, made while it stands still.
    Path backUp() {
        var backup = cluster.resolveSibling("backup-of-" + cluster.getFileName());
        stop();
        copy(cluster, backup);
        start();
        return backup;
    }

    /// What was written since the backup is gone; whoever uses it is to be stopped.
    void restore(Path backup) {
        stop();
        try {
            Files.move(cluster, cluster.resolveSibling("given-up-" + cluster.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copy(backup, cluster);
        start();
    }

    /// With its owners and modes, which PostgreSQL insists on.
    private void copy(Path from, Path to) {
        var copying = RunningProcess.start(from, log, Map.of(), List.of("cp", "-Rp", from.toString(), to.toString()));
        Patience.until("copied: " + log, LONGEST_STOP, () -> !copying.isAlive());
    }

    private void end(String signal) {
        var ending = process;
        if (ending != null) {
            ending.signal(signal);
            Patience.until("PostgreSQL ends: " + log, LONGEST_STOP, () -> !ending.isAlive());
        }
    }

    private boolean letsIn() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void initialise() {
        try {
            Files.createDirectory(cluster);
            Files.setPosixFilePermissions(cluster, fromString("rwx------"));
            if (isRoot()) {
                Files.setOwner(
                        cluster,
                        cluster.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var initdb = RunningProcess.start(
                cluster,
                log,
                Map.of("LC_ALL", "C"),
                asUser(List.of(
                        programs.program("initdb").toString(),
                        "--pgdata=" + cluster,
                        "--username=postgres",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=pt-BR",
                        "--no-instructions")));
        Patience.until("initdb ends: " + log, LONGEST_START, () -> !initdb.isAlive());
    }

    private static List<String> asUser(List<String> command) {
        var line = new ArrayList<String>();
        if (isRoot()) {
            line.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));
        }
        line.addAll(command);
        return line;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
