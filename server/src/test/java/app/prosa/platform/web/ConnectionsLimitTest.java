package app.prosa.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// More connections than may be open at once.
class ConnectionsLimitTest {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ConnectionsLimit limit = new ConnectionsLimit(2, connector);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.addBean(limit);
        server.setHandler(new Polite());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void N3_who_comes_when_all_are_taken_waits_until_one_is_free() throws IOException {
        var first = asking();
        try (var second = asking()) {
            await().until(() -> isAnswered(first) && isAnswered(second));
            try (var third = asking()) {
                await().until(() -> !connector.isAccepting());
                assertThat(limit.getNetworkConnectionCount()).isEqualTo(2);
                assertThat(isAnswered(third)).isFalse();

                first.close();
                await().until(() -> isAnswered(third));
            }
        } finally {
            first.close();
        }
    }

    @Test
    void N3_the_database_and_the_log_are_left_files_to_open() {
        assertThat(ConnectionsLimit.most(1_024)).isEqualTo(524);
        assertThat(ConnectionsLimit.most(20_000)).isEqualTo(17_500);
        assertThat(ConnectionsLimit.most(65_536)).isEqualTo(57_344);
        assertThat(ConnectionsLimit.most(256)).isEqualTo(128);
        assertThat(ConnectionsLimit.most(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    private Socket asking() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
        return socket;
    }

    private static boolean isAnswered(Socket socket) throws IOException {
        return socket.getInputStream().available() > 0;
    }

    private static final class Polite extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            callback.succeeded();
            return true;
        }
    }
}
