package app.prosa.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// More clients that come at once than are let in at once.
class KnockingTest {
    /// More than the 50 that Java lets wait, fewer than the 128 of the older systems.
    private static final int AT_ONCE = 100;

    /// Who is not let wait in the queue is not answered at all, and tries again after a second.
    private static final int SOON_MILLIS = 500;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        JettySurface.letKnock(server);
        server.start();
        connector.setAccepting(false);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void P07_all_who_come_at_once_may_wait_at_the_door() throws IOException {
        var waiting = new ArrayList<Socket>();
        try {
            for (var each = 0; each < AT_ONCE; each++) {
                waiting.add(knocking());
            }
            assertThat(waiting).allMatch(Socket::isConnected);
        } finally {
            for (var socket : waiting) {
                socket.close();
            }
        }
    }

    private Socket knocking() throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()), SOON_MILLIS);
        return socket;
    }
}
