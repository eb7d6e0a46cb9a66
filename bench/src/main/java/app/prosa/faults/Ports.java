package app.prosa.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports on loopback for processes that die and come back. They lie below the range that systems take ports of
/// outgoing connections from, or a client could sit on the port of a node that is down. Each run begins elsewhere, or
/// another one could take that port.
final class Ports {
    private static final int MANY = 200;
    private static final int RUNS = 50;
    private static final int FIRST =
            19_000 + Math.toIntExact(ProcessHandle.current().pid() % RUNS) * MANY;
    private static final int LAST = FIRST + MANY - 1;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    private Ports() {}

    static int next() {
        while (true) {
            var port = NEXT.getAndIncrement();
            if (port > LAST) {
                throw new IllegalStateException("no free port between " + FIRST + " and " + LAST);
            }
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
