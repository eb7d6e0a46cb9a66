package app.prosa.bench;

import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/// The least that a socket costs on Prosa's server: Jetty, with the same buffers, and nothing but an echo.
final class EchoServer {
    private EchoServer() {}

    static void main(String[] arguments) throws Exception {
        var server = new Server(new QueuedThreadPool());
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        server.setHandler(WebSocketUpgradeHandler.from(server, container -> {
            container.setInputBufferSize(1024);
            container.setOutputBufferSize(1024);
            container.setIdleTimeout(Duration.ofMinutes(10));
            container.addMapping("/echo", (_, _, _) -> new Echo());
        }));
        server.start();
        server.join();
    }

    /// Public, because Jetty calls it by its methods.
    public static final class Echo implements Session.Listener.AutoDemanding {
        private volatile @Nullable Session session;

        @Override
        public void onWebSocketOpen(Session opened) {
            session = opened;
        }

        @Override
        public void onWebSocketText(String text) {
            var open = session;
            if (open != null) {
                open.sendText(text, Callback.NOOP);
            }
        }
    }
}
