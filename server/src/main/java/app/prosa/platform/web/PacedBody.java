package app.prosa.platform.web;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// Looks at the clock only where it would have to wait, so that a body that comes quickly costs nothing.
final class PacedBody extends Request.Wrapper {
    private static final int MOST_READS = 16;

    private final Pace pace;
    private final long began = System.nanoTime();
    private long bytes;
    private Content.@Nullable Chunk end;

    PacedBody(Request request, Pace pace) {
        super(request);
        this.pace = pace;
    }

    @Override
    public Content.@Nullable Chunk read() {
        if (end != null) {
            return end;
        }
        var chunk = super.read();
        if (chunk != null) {
            bytes += chunk.remaining();
        } else if (!pace.isKept(bytes, Duration.ofNanos(System.nanoTime() - began))) {
            end = Content.Chunk.from(new TimeoutException("comes too slowly"));
        }
        return chunk == null ? end : chunk;
    }

    /// Only what is there already. Jetty would give up what is still to come, and `RestOfBody` waits for it.
    @Override
    public boolean consumeAvailable() {
        var chunk = read();
        for (var reads = 1; reads < MOST_READS && chunk != null && !chunk.isLast(); reads++) {
            chunk.release();
            chunk = read();
        }
        return chunk != null && chunk.isLast() && !Content.Chunk.isFailure(chunk);
    }
}
