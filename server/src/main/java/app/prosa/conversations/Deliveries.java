package app.prosa.conversations;

import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Delivers the news of each conversation one delivery at a time, away from the command that caused it. What is wanted
/// while a delivery runs is one more after it, however often it was wanted: each delivers all there is. Few run at
/// once, so that the connections of the database are left to those who write.
final class Deliveries {
    /// Of the 20 connections of a node. More would not be quicker: a delivery is a handful of short queries.
    private static final int AT_ONCE = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Map<ConversationId, UnderWay> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<ConversationId> delivery;
    private final Timer latency;

    /// @param latency from the commit until the news are handed to the sockets
    Deliveries(Consumer<ConversationId> delivery, Timer latency) {
        this.delivery = delivery;
        this.latency = latency;
    }

    /// A delivery that runs, or one that runs and is wanted again; `since` is when what is still wanted was committed.
    private record UnderWay(boolean again, long since) {}

    void want(ConversationId id) {
        var now = System.nanoTime();
        underWay.compute(id, (_, running) -> {
            if (running == null) {
                threads.execute(() -> run(id, now));
                return new UnderWay(false, now);
            }
            return running.again() ? running : new UnderWay(true, now);
        });
    }

    private void run(ConversationId id, long committedAt) {
        try (var _ = MDC.putCloseable("conversation", id.value().toString())) {
            for (var since = Optional.of(committedAt); since.isPresent(); since = wantedAgain(id)) {
                deliver(id);
                latency.record(System.nanoTime() - since.get(), TimeUnit.NANOSECONDS);
            }
        }
    }

    private Optional<Long> wantedAgain(ConversationId id) {
        return Optional.ofNullable(underWay.computeIfPresent(
                        id, (_, running) -> running.again() ? new UnderWay(false, running.since()) : null))
                .map(UnderWay::since);
    }

    /// A delivery that fails costs latency, never data: followers find the gap by the next news or heartbeat.
    private void deliver(ConversationId id) {
        turns.acquireUninterruptibly();
        try {
            delivery.accept(id);
        } catch (RuntimeException failure) {
            LOG.warn("News of conversation {} were not delivered", id.value(), failure);
        } finally {
            turns.release();
        }
    }
}
