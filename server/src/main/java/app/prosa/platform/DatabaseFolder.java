package app.prosa.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/// Where the built-in PostgreSQL lives: `<data folder>/database`, with the cluster, the password that opens it, the
/// port it had last, its log, and the lock that keeps a second Prosa out. Nothing here is ever deleted by us, but the
/// short-lived copy of the password that `initdb` reads.
record DatabaseFolder(Path home) {
    private static final long LOG_GROWS_TO = 5_000_000;
    private static final String OURS_ALONE = "rw-------";

    static DatabaseFolder in(Path dataDir) {
        var home = dataDir.toAbsolutePath().normalize().resolve("database");
        try {
            Files.createDirectories(home);
            return new DatabaseFolder(home.toRealPath());
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + dataDir + " cannot be made or opened: " + e,
                    "Choose another with PROSA_DATA_DIR, or make it writable for this user.");
        }
    }

    Path cluster() {
        return home.resolve("cluster-" + PostgresBinaries.MAJOR);
    }

    /// A new name each time: what an interrupted start left stays where it is and harms nothing.
    Path unfinishedCluster() {
        return home.resolve(cluster().getFileName() + ".unfinished-" + UUID.randomUUID());
    }

    /// Others may pass through, not look in, when PostgreSQL is such another.
    void closeToOthers(boolean exceptPassingThrough) throws IOException {
        Files.setPosixFilePermissions(home, fromString(exceptPassingThrough ? "rwx--x--x" : "rwx------"));
    }

    /// Held until the channel is closed, or the process ends in whatever way.
    FileChannel lock() {
        try {
            var channel = FileChannel.open(
                    home.resolve("lock"), Set.of(CREATE, WRITE), asFileAttribute(fromString(OURS_ALONE)));
            if (!isOurs(channel)) {
                channel.close();
                throw new CannotStart(
                        "Another Prosa is running on the data folder " + home.getParent() + ".",
                        "Stop it first, or give this one a folder of its own with PROSA_DATA_DIR.");
            }
            return channel;
        } catch (AccessDeniedException e) {
            throw new CannotStart(
                    "The data folder " + home.getParent() + " belongs to another user.",
                    "Start Prosa as that user, or choose another folder with PROSA_DATA_DIR.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Made once, and complete from the moment it is there.
    String password() throws IOException {
        var file = home.resolve("password");
        if (Files.notExists(file)) {
            if (Files.exists(cluster())) {
                throw new CannotStart(
                        "The database in " + home + " is there, but the file `password` that opens it is not.",
                        "Bring it back from a backup; nothing has been changed.");
            }
            var complete = writePrivately(home.resolve("password.unfinished"), randomPassword());
            Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file, UTF_8).strip();
    }

    static Path writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, asFileAttribute(fromString(OURS_ALONE)));
        return Files.writeString(file, content, UTF_8);
    }

    /// The one it had last while that is free, so that whoever looks in from this machine finds it where it was.
    int freePort() throws IOException {
        var file = home.resolve("port");
        var last = Files.exists(file)
                ? Integer.parseInt(Files.readString(file, UTF_8).strip())
                : 0;
        var port = isFree(last) ? last : anyFreePort();
        if (port != last) {
            Files.writeString(file, port + "\n", UTF_8);
        }
        return port;
    }

    private static boolean isFree(int port) {
        if (port == 0) {
            return false;
        }
        try (var socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFreePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    /// One log and the one before it.
    Path log() throws IOException {
        var log = home.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_GROWS_TO) {
            Files.move(log, home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.notExists(log)) {
            Files.createFile(log, asFileAttribute(fromString(OURS_ALONE)));
        }
        return log;
    }

    private static String randomPassword() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
