package app.prosa.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server that is measured: a process of its own, on a port of its own.
final class Program implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Does not wait.
    static Program start(List<String> command, Map<String, String> environment, int port, Path log) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("PROSA_"));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    URI at(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + port + path);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// Waits until it accepts connections.
    Program listening() {
        Waiting.must("listening on " + port, LONGEST_START, () -> isListening() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("the server on " + port + " has ended by itself");
        }
        return this;
    }

    /// Resident kilobytes after a full garbage collection.
    ///
    /// @param collect how this kind of process is told to collect
    long settledMemory(Collection collect) {
        collect.of(process.pid());
        Waiting.pause(SETTLING);
        collect.of(process.pid());
        Waiting.pause(SETTLING);
        return Memory.resident(handle());
    }

    /// How a full garbage collection is asked for.
    enum Collection {
        JAVA {
            @Override
            void of(long pid) {
                var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
                finish(jcmd.toString(), Long.toString(pid), "GC.run");
            }
        },
        /// The peers listen to this signal.
        NODE {
            @Override
            void of(long pid) {
                finish("kill", "-USR2", Long.toString(pid));
            }
        };

        abstract void of(long pid);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isListening() {
        try (var knock = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return knock.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void finish(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
