import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives each new connection to the next node that says it is ready. It carries bytes and understands nothing of them;
/// a real installation has a proxy that speaks HTTP and TLS, such as those of `deploy/`.
final class RoundRobin {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final byte[] NOBODY = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final List<Integer> nodes;
    private final Map<Integer, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /// @param nodes their ports on this machine
    RoundRobin(List<Integer> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    void serve(String host, int port) throws IOException {
        var door = new ServerSocket(port, 512, InetAddress.getByName(host));
        nodes.forEach(node -> Thread.startVirtualThread(() -> watch(node)));
        Thread.startVirtualThread(() -> letIn(door));
    }

    boolean isReady(int node) {
        try {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node + "/health/ready"))
                    .timeout(PATIENCE)
                    .build();
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void watch(int node) {
        while (!Thread.currentThread().isInterrupted()) {
            var now = isReady(node);
            if (!Boolean.valueOf(now).equals(ready.put(node, now))) {
                Nodes.say("The node on port " + node + (now ? " is ready." : " is not ready."));
            }
            Nodes.pause(LOOK_EVERY);
        }
    }

    private void letIn(ServerSocket door) {
        while (true) {
            try {
                var client = door.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException tooMany) {
                Nodes.pause(LOOK_EVERY);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var found = connect();
            if (found.isEmpty()) {
                client.getOutputStream().write(NOBODY);
                return;
            }
            try (var node = found.get()) {
                var answers = Thread.startVirtualThread(() -> carry(node, client));
                carry(client, node);
                answers.join();
            }
        } catch (IOException gone) {
            // either side hung up: there is nobody to tell
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Socket> connect() {
        for (var attempt = 0; attempt < nodes.size(); attempt++) {
            var node = nodes.get(Math.floorMod(next.getAndIncrement(), nodes.size()));
            if (ready.getOrDefault(node, false)) {
                try {
                    var socket = new Socket();
                    socket.setTcpNoDelay(true);
                    socket.connect(new InetSocketAddress("127.0.0.1", node), (int) PATIENCE.toMillis());
                    return Optional.of(socket);
                } catch (IOException away) {
                    ready.put(node, false);
                }
            }
        }
        return Optional.empty();
    }

    /// When one side has said all, the other is told; when one side is gone, both are.
    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is closed all the same
        }
    }
}
