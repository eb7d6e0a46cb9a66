package app.prosa.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who runs PostgreSQL: the user who runs us. PostgreSQL refuses to run as root, so under root it is the user who owns
/// the cluster, and for a new one the system user `prosa`, made when missing (`nobody` where that cannot be).
///
/// @param other none: ourselves
record PostgresUser(Optional<String> other) {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresUser.class);
    private static final String OWN = "prosa";

    static PostgresUser ofCluster(Path cluster) {
        var ourselves = System.getProperty("user.name");
        if (!Files.exists(cluster)) {
            return new PostgresUser(ourselves.equals("root") ? Optional.of(unprivileged()) : Optional.empty());
        }
        var owner = ownerOf(cluster);
        if (owner.equals(ourselves)) {
            return new PostgresUser(Optional.empty());
        }
        if (!ourselves.equals("root")) {
            throw new CannotStart(
                    "The database in " + cluster + " belongs to the user " + owner + ".",
                    "Start Prosa as that user or as root, or choose another folder with PROSA_DATA_DIR.");
        }
        return new PostgresUser(Optional.of(owner));
    }

    boolean isOther() {
        return other.isPresent();
    }

    /// The command as this user, in a session of its own: a Ctrl-C meant for us must not reach PostgreSQL before we
    /// have finished with it. Nothing of our environment is passed on that PostgreSQL would take for a setting.
    ProcessBuilder run(Path directory, List<String> command) {
        var line = new ArrayList<String>();
        find("setsid").ifPresent(line::add);
        other.ifPresent(user -> line.addAll(List.of(
                find("setpriv").orElseThrow(PostgresUser::noSetpriv),
                "--reuid=" + user,
                "--regid=" + primaryGroup(user),
                "--init-groups",
                "--")));
        line.addAll(command);
        var builder = new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("PROSA_"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    void own(Path path) throws IOException {
        if (other.isPresent()) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName(other.get()));
        }
    }

    /// Names the folder in the way when this user cannot get through to `folder`, as below `/root`.
    void mustReach(Path folder) {
        if (other.isEmpty() || succeeds(run(Path.of("/"), List.of("test", "-x", folder.toString())))) {
            return;
        }
        var closed = folder;
        for (var each = folder; each != null; each = each.getParent()) {
            closed = isOpen(each) ? closed : each;
        }
        throw new CannotStart(
                "PostgreSQL runs as the user " + other.get() + ", who cannot reach " + folder + " because " + closed
                        + " is closed to others.",
                "Choose a folder that is not, such as PROSA_DATA_DIR=/var/lib/prosa, or start Prosa as another user.");
    }

    private static boolean isOpen(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unprivileged() {
        if (exists(OWN)) {
            return OWN;
        }
        LOG.info("Making the system user {}, who will run PostgreSQL.", OWN);
        var made = find("useradd")
                .map(useradd -> List.of(
                        useradd,
                        "--system",
                        "--user-group",
                        "--no-create-home",
                        "--home-dir",
                        "/nonexistent",
                        "--shell",
                        "/usr/sbin/nologin",
                        OWN))
                .filter(command -> succeeds(new ProcessBuilder(command)));
        return made.isPresent() ? OWN : "nobody";
    }

    private static boolean exists(String user) {
        return succeeds(new ProcessBuilder("id", "-u", user));
    }

    private static String primaryGroup(String user) {
        try {
            var process = new ProcessBuilder("id", "-g", user).start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(ProcessBuilder command) {
        try {
            var process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> find(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin:/bin:/usr/sbin:/sbin";
        return List.of(path.split(":", -1)).stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst();
    }

    private static String ownerOf(Path path) {
        try {
            return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotStart noSetpriv() {
        return new CannotStart(
                "PostgreSQL refuses to run as root, and there is no `setpriv` here to run it as another user.",
                "Start Prosa as an ordinary user, or install util-linux.");
    }
}
