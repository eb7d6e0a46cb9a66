package app.prosa.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/// A TCP proxy whose network fails on demand, each way for itself.
public final class FaultyProxy implements AutoCloseable {
    private final ServerSocket door;
    private final IntSupplier target;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile Weather toServer = new Weather.Clear();
    private volatile Weather toClient = new Weather.Clear();
    private volatile boolean refusing;

    private FaultyProxy(ServerSocket door, IntSupplier target) {
        this.door = door;
        this.target = target;
    }

    /// In front of a port of this machine.
    public static FaultyProxy before(int target) {
        return before(() -> target);
    }

    /// In front of several, of which each new connection is given one.
    static FaultyProxy before(IntSupplier target) {
        try {
            var proxy = new FaultyProxy(new ServerSocket(Ports.next(), 4096, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().name("proxy-door").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public void weather(Weather bothWays) {
        weather(bothWays, bothWays);
    }

    public void weather(Weather toServer, Weather toClient) {
        this.toServer = toServer;
        this.toClient = toClient;
    }

    /// Breaks every connection; new ones are welcome.
    public void cut() {
        connections.forEach(ProxiedConnection::close);
    }

    /// Lets nobody in any more, and breaks what there is.
    public void refuse() {
        refusing = true;
        cut();
    }

    public void heal() {
        refusing = false;
        weather(new Weather.Clear());
        connections.stream().filter(ProxiedConnection::hasLost).forEach(ProxiedConnection::close);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closedOrGivenUp) {
                // who gave up while waiting at the door is no reason to shut it for the others
            }
        }
    }

    private void connect(Socket client) {
        try {
            if (refusing) {
                ProxiedConnection.abort(client);
                return;
            }
            var server = new Socket();
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.getAsInt()), 5000);
            var connection = new ProxiedConnection(client, server, connections::remove);
            connections.add(connection);
            connection.carry(() -> toServer, () -> toClient);
        } catch (IOException nobodyThere) {
            ProxiedConnection.abort(client);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
