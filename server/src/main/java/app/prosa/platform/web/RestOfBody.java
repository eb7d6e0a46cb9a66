package app.prosa.platform.web;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/// What still comes of a body when the answer has been given: read and thrown away for a while, while no thread waits
/// for it. Who still writes does not read, and closed on at once, a browser shows a broken connection and no refusal.
/// Read to its end, it would hold the connection for as long as its sender likes (N3).
///
/// So a browser that brings 200 KB a second sees why its 5 MB were refused; a slower one sees a broken connection.
final class RestOfBody extends Callback.Nested implements Runnable {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private final Request request;
    private final EndPoint network;
    private final long idle;
    private long answered;

    RestOfBody(Request request, Callback callback) {
        super(callback);
        this.request = request;
        this.network = request.getConnectionMetaData().getConnection().getEndPoint();
        this.idle = network.getIdleTimeout();
    }

    @Override
    public void succeeded() {
        answered = System.nanoTime();
        run();
    }

    @Override
    public void run() {
        var chunk = request.read();
        while (chunk != null && !chunk.isLast() && !Content.Chunk.isFailure(chunk) && !isOver()) {
            chunk.release();
            chunk = request.read();
        }
        if (chunk == null && !isOver()) {
            waits(LONGEST_SILENCE.toMillis());
            request.demand(this);
        } else if (chunk != null && chunk.isLast() && !Content.Chunk.isFailure(chunk)) {
            waits(idle);
            super.succeeded();
        } else {
            super.failed(new TimeoutException("still sends after the answer"));
        }
    }

    private void waits(long millis) {
        if (network.getIdleTimeout() != millis) {
            network.setIdleTimeout(millis);
        }
    }

    private boolean isOver() {
        return System.nanoTime() - answered > LONGEST.toNanos();
    }
}
