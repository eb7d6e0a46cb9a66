package app.prosa.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One process of the packaged Prosa. It keeps its port and its folder however often it is killed.
public final class ProsaNode {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Path jar;
    private final int port;
    private final Path folder;
    private final Map<String, String> settings;
    private @Nullable RunningProcess process;
    private Instant launched = Instant.MAX;

    ProsaNode(Path jar, int port, Path folder, Map<String, String> settings) {
        this.jar = jar;
        this.port = port;
        this.folder = folder;
        this.settings = new HashMap<>(settings);
        this.settings.put("PROSA_PORT", Integer.toString(port));
        this.settings.put("PROSA_HOST", "127.0.0.1");
        this.settings.put("PROSA_DATA_DIR", folder.toString());
    }

    public int port() {
        return port;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    /// Waits until it is ready, and gives how long that took.
    public Duration start() {
        launch();
        return Patience.until("ready: " + log(), LONGEST_START, this::isReadyOrDead);
    }

    public void launch() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = RunningProcess.start(folder, log(), settings, command());
        launched = Instant.now();
    }

    /// Since it was last told to start.
    Duration age() {
        return Duration.between(launched, Instant.now());
    }

    long pid() {
        return running().pid();
    }

    /// As `bin/run` does, with the cache for a quick start where `bin/build` left one beside the unpacked jar.
    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED"));
        var cache = jar.resolveSibling("prosa.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    public void kill() {
        running().kill();
    }

    public void stop() {
        running().stop(LONGEST_STOP);
    }

    public void freeze() {
        running().freeze();
    }

    public void thaw() {
        running().thaw();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public boolean isReady() {
        return status("/health/ready") == 200;
    }

    public boolean isLive() {
        return status("/health/live") == 200;
    }

    private boolean isReadyOrDead() {
        if (!running().isAlive()) {
            throw new IllegalStateException("it ended instead of starting: " + log());
        }
        return isReady();
    }

    /// One of the measures of `/metrics`, all its labels together; zero while there is none of that name.
    double measure(String name) {
        try (var lines =
                new BufferedReader(new InputStreamReader(at("/metrics").toURL().openStream(), UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Zero when there is no answer.
    private int status(String path) {
        try {
            var connection = (HttpURLConnection) at(path).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(3000);
            return connection.getResponseCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    private RunningProcess running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }
}
