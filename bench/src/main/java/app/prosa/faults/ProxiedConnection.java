package app.prosa.faults;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One connection through a faulty proxy, with a virtual thread for each way.
final class ProxiedConnection {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Socket client;
    private final Socket server;
    private final Consumer<ProxiedConnection> gone;
    private volatile boolean lost;

    ProxiedConnection(Socket client, Socket server, Consumer<ProxiedConnection> gone) {
        this.client = client;
        this.server = server;
        this.gone = gone;
    }

    void carry(Supplier<Weather> toServer, Supplier<Weather> toClient) throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> carry(client, server, toServer));
        Thread.ofVirtual().start(() -> carry(server, client, toClient));
    }

    /// Something that was sent through it will never arrive.
    boolean hasLost() {
        return lost;
    }

    void close() {
        abort(client);
        abort(server);
        gone.accept(this);
    }

    /// With a reset rather than a farewell, as a network breaks.
    static void abort(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            // which is what was wanted
        }
    }

    private void carry(Socket from, Socket to, Supplier<Weather> weather) {
        var bytes = new byte[8192];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (passes(weather)) {
                    out.write(bytes, 0, read);
                }
            }
        } catch (IOException broken) {
            // the other way hears of it as well
        }
        awaitPassage(weather);
        close();
    }

    /// A farewell travels as everything does: while nothing arrives, nobody hears of the end either.
    private void awaitPassage(Supplier<Weather> weather) {
        while (!passes(weather)) {
            Patience.pause(BETWEEN_LOOKS);
        }
    }

    /// Waits as the weather has it.
    private boolean passes(Supplier<Weather> weather) {
        while (true) {
            switch (weather.get()) {
                case Weather.Clear() -> {
                    return true;
                }
                case Weather.Slow(var delay) -> {
                    Patience.pause(delay);
                    return true;
                }
                case Weather.Stalled() -> Patience.pause(BETWEEN_LOOKS);
                case Weather.Swallowing() -> {
                    lost = true;
                    return false;
                }
            }
        }
    }
}
