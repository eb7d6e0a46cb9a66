package app.prosa.platform;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of the built-in database, and PostgreSQL's programs at work on them, run by whom the files belong to.
final class PostgresCluster {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

    private final DatabaseFolder folder;
    private final PostgresUser user;
    private final PostgresBinaries binaries;

    PostgresCluster(DatabaseFolder folder) throws IOException {
        this.folder = folder;
        this.user = PostgresUser.ofCluster(folder.cluster());
        folder.closeToOthers(user.isOther());
        user.mustReach(folder.home());
        this.binaries = PostgresBinaries.unpackedIn(folder.home());
    }

    /// Into a folder beside it, then renamed: the cluster is there whole or not at all.
    void initialiseOnce(String owner, String password) throws IOException {
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
                            "--username=" + owner,
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

    /// What a Prosa that was killed left behind.
    void stopOrphan() throws IOException {
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

    Process launch(Stream<String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                binaries.program("postgres").toString(), "-D", folder.cluster().toString()));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return user.run(folder.home(), command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
    }

    boolean isReady(Process process) {
        return Postmaster.of(folder.cluster())
                .filter(it -> it.pid() == process.pid() && it.ready())
                .isPresent();
    }

    /// Fast: connections are cut, commits are kept. Immediate, should that hang: the next start recovers.
    void stop() {
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

    /// The end of its log.
    String lastWords() {
        try (var lines = Files.lines(folder.log())) {
            var all = lines.toList();
            return String.join(" / ", all.subList(Math.max(0, all.size() - 5), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
