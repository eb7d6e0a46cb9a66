package app.prosa;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import redis.embedded.core.ExecutableProvider;

/// A real Redis, which can be stopped, frozen and started again at the same address.
public final class TestRedis implements AutoCloseable {
    private final String program;
    private final int port;
    private Process process;

    public TestRedis() {
        try {
            program = ExecutableProvider.newJarResourceProvider().get().getPath();
            port = freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = launched();
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public void stop() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public void startAgain() {
        process = launched();
    }

    /// As a machine that hangs: connections stay open, and nothing is answered.
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    @Override
    public void close() {
        stop();
    }

    private Process launched() {
        try {
            var started = new ProcessBuilder(
                            program, "--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await().atMost(Duration.ofSeconds(10)).until(this::answers);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(500);
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + process.pid())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
