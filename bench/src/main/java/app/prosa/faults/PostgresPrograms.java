package app.prosa.faults;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs for this machine, the same that Prosa brings along, unpacked where another user can run them.
record PostgresPrograms(Path home) {
    static PostgresPrograms unpackedIn(Path folder) {
        var archive = "/postgres-" + platform() + ".txz";
        var home = folder.resolve("programs");
        try (var packed = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new IllegalStateException("no PostgreSQL for this kind of machine: " + archive);
            }
            unpack(packed, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PostgresPrograms(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, home.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
            Files.setPosixFilePermissions(path, fromString("rwxr-xr-x"));
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        return system + "-" + (arm ? "arm_64" : "x86_64");
    }
}
