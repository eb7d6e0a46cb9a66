package app.prosa.platform;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// The programs `initdb`, `pg_ctl` and `postgres` for this machine, which the jar brings along; unpacked once.
record PostgresBinaries(Path home) {
    /// Kept in step with the pom by a test.
    static final String VERSION = "18.4.0";

    static final int MAJOR = 18;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    /// Unpacks into a sibling folder and renames it, so that an interrupted start leaves nothing half done in the way.
    static PostgresBinaries unpackedIn(Path folder) {
        var platform = platform();
        var home = folder.resolve("postgresql-" + VERSION + "-" + platform);
        if (!Files.isDirectory(home)) {
            LOG.info("Unpacking PostgreSQL {}.", VERSION);
            unpack("/postgres-" + platform + ".txz", home);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(String archive, Path home) {
        var unfinished = home.resolveSibling(home.getFileName() + ".unfinished-" + UUID.randomUUID());
        try (var packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw notForThisMachine(archive);
            }
            Files.createDirectories(unfinished);
            Files.setPosixFilePermissions(unfinished, fromString("rwxr-xr-x"));
            unpack(packed, unfinished);
            Files.move(unfinished, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, into.resolve(entry.getName()).normalize());
            }
        }
    }

    /// Readable for everybody whatever our umask: as root, another user runs them.
    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, fromString("rwxr-xr-x"));
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        Files.setPosixFilePermissions(path, fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
    }

    private static String platform() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        return system + "-" + (arm ? "arm_64" : "x86_64");
    }

    private static CannotStart notForThisMachine(String archive) {
        return new CannotStart(
                "There is no built-in PostgreSQL for this kind of machine (" + archive + ").",
                "Set PROSA_DATABASE_URL to a PostgreSQL 15 or later.");
    }
}
