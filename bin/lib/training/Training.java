import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Makes the AOT cache (JEP 483 and 514): what Java learns while Prosa starts and serves is kept, so that the next start
/// need not learn it again. Run from its source: `java Training.java folder-of-prosa.jar cache java-option...`
///
/// Prosa runs with a database of its own in a temporary folder, is visited once, and is told to stop; Java then writes
/// the cache. Where that does not work there is none, and Prosa starts as well without, only slower.
final class Training {
    private static final Duration LONGEST_STOP = Duration.ofMinutes(3);

    private Training() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        var cache = Path.of(arguments[1]);
        var unfinished = cache.resolveSibling(cache.getFileName() + ".unfinished");
        var folder = temporaryFolder();
        var port = freePort();
        var prosa = start(Path.of(arguments[0]), unfinished, List.of(arguments).subList(2, arguments.length), folder, port);
        try {
            new Visit(port, prosa::isAlive).pay();
            prosa.destroy(); // SIGTERM, as any service is told to stop
            if (!prosa.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Prosa does not stop");
            }
            Files.move(unfinished, cache);
        } finally {
            prosa.destroyForcibly().waitFor();
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(Path.of(unfinished + ".config"));
            delete(folder);
        }
    }

    private static Process start(Path app, Path cache, List<String> options, Path folder, int port) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-jar", app.resolve("prosa.jar").toString()));
        var builder = new ProcessBuilder(command).inheritIO();
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PROSA_"));
        environment.put("PROSA_DATA_DIR", folder.resolve("data").toString());
        environment.put("PROSA_HOST", "127.0.0.1");
        environment.put("PROSA_PORT", Integer.toString(port));
        environment.put("PROSA_ADMIN_EMAIL", Visit.EMAIL);
        environment.put("PROSA_ADMIN_PASSWORD", Visit.PASSWORD);
        return builder.start();
    }

    /// Under root, PostgreSQL runs as another user, who must be able to pass through.
    private static Path temporaryFolder() throws IOException {
        var folder = Files.createTempDirectory("prosa-training-");
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
