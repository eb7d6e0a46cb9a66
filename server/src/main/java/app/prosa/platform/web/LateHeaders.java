package app.prosa.platform.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/// Closes the connections whose request is not there in time: those on which nobody has asked anything yet, those that
/// bring the head of a request byte by byte, which is never idle, and those that send on after the last answer (N3).
/// One look at all of them now and then costs less than a timer for each.
final class LateHeaders extends AbstractLifeCycle implements Runnable {
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Connector connector;

    LateHeaders(Connector connector) {
        this.connector = connector;
    }

    @Override
    protected void doStart() {
        lookAgain();
    }

    @Override
    public void run() {
        try {
            connector.getConnectedEndPoints().stream()
                    .filter(LateHeaders::isLate)
                    .forEach(EndPoint::close);
        } finally {
            lookAgain();
        }
    }

    private void lookAgain() {
        if (isRunning()) {
            var unused = connector.getScheduler().schedule(this, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isLate(EndPoint network) {
        if (!(network.getConnection() instanceof HttpConnection http)) {
            return false; // a socket has times of its own
        }
        var parser = http.getParser();
        if (parser.isStart()) {
            return http.getMessagesIn() == 0
                    && System.currentTimeMillis() - network.getCreatedTimeStamp() > WITHIN.toMillis();
        }
        return (parser.inHeaderState() || parser.isClose() || parser.isClosed())
                && NanoTime.since(parser.getBeginNanoTime()) > WITHIN.toNanos();
    }
}
