package app.prosa.attachments;

import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Where uploads are worked on, a few at a time: each is in memory then, an image with up to two fifths of the heap.
/// The others wait on the disk.
///
/// The threads are the system's own. Decoding never pauses, and on the virtual ones it would hold up every socket.
@Component
final class Workbench implements AutoCloseable {
    private static final long HEAP_FOR_ONE = 400L * 1024 * 1024;
    private static final int MOST_WAITING = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration COME_BACK_IN = Duration.ofSeconds(10);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            places(),
            places(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("upload-", 1).factory());

    /// Refuses with `service.overloaded` when too many wait, or its turn does not come.
    <T> T work(Supplier<T> work) {
        try {
            var result = threads.submit(work::get);
            try {
                return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } finally {
                result.cancel(false);
            }
        } catch (RejectedExecutionException | TimeoutException _) {
            throw Refusal.unavailable("service.overloaded", COME_BACK_IN);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static int places() {
        var runtime = Runtime.getRuntime();
        return Math.clamp(runtime.maxMemory() / HEAP_FOR_ONE, 1, runtime.availableProcessors());
    }
}
