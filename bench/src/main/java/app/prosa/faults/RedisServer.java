package app.prosa.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/// A Redis that keeps nothing, as ours need not. Only the program is the library's: its process we break ourselves.
public final class RedisServer {
    private final Path program;
    private final Path folder;
    private final int port = Ports.next();
    private @Nullable RunningProcess process;

    private RedisServer(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    static RedisServer make(Path folder) {
        try {
            var program =
                    ExecutableProvider.newJarResourceProvider(folder.toFile()).get();
            var server = new RedisServer(program.toPath(), folder);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public void start() {
        process = RunningProcess.start(
                folder,
                folder.resolve("redis.log"),
                Map.of(),
                List.of(
                        program.toString(),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no"));
        Patience.until("Redis lets us in", Duration.ofSeconds(10), this::letsIn);
    }

    public void kill() {
        running().kill();
    }

    public void freeze() {
        running().freeze();
    }

    public void thaw() {
        running().thaw();
    }

    private boolean letsIn() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private RunningProcess running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }
}
