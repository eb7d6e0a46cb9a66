package app.prosa.conversations;

import app.prosa.platform.DatabaseAway;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers the news of conversations one delivery at a time, away from the commands that caused them. What is wanted
/// while one runs is in the next, once however often it was wanted, for what has to be looked up costs little more for
/// many conversations than for one. After each it rests for as long as it worked: under load, writing comes before
/// telling.
final class Deliveries {
    /// Some 20 ms of work; more would make the first of them wait for the last.
    private static final int TOGETHER = 200;

    /// Between the beginnings of two at the least: what comes quickly, such as an answer and that it was read, is told
    /// together, and nobody sees the difference.
    private static final Duration APART = Duration.ofMillis(20);

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Map<ConversationId, Wanted> wanted = new LinkedHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("deliveries").factory());
    private final Consumer<Collection<Wanted>> delivery;
    private final Timer latency;
    private final DistributionSummary sizes;

    Deliveries(Consumer<Collection<Wanted>> delivery, MeterRegistry meters) {
        this.delivery = delivery;
        this.latency =
                Timer.builder("prosa.delivery").publishPercentileHistogram().register(meters);
        this.sizes = DistributionSummary.builder("prosa.delivery.batch")
                .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, TOGETHER)
                .register(meters);
    }

    /// @param moved false when nothing is new but whether the visitor is there
    /// @param since when it was first wanted, in nanoseconds
    record Wanted(ConversationId id, boolean moved, long since) {
        private Wanted and(Wanted later) {
            return new Wanted(id, moved || later.moved, since);
        }
    }

    synchronized void want(ConversationId id, boolean moved) {
        wanted.merge(id, new Wanted(id, moved, System.nanoTime()), Wanted::and);
        if (!running.getAndSet(true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        var batch = next();
        if (batch.isEmpty()) {
            return;
        }
        var began = System.nanoTime();
        sizes.record(batch.size());
        deliver(batch);
        var ended = System.nanoTime();
        batch.forEach(each -> latency.record(ended - each.since(), TimeUnit.NANOSECONDS));
        var rest = Math.max(ended - began, APART.toNanos() - (ended - began));
        var unusedNext = thread.schedule(this::run, rest, TimeUnit.NANOSECONDS);
    }

    private synchronized List<Wanted> next() {
        var batch = wanted.values().stream().limit(TOGETHER).toList();
        batch.forEach(each -> wanted.remove(each.id()));
        running.set(!batch.isEmpty());
        return batch;
    }

    /// A delivery that fails costs latency, never data: the sweep repeats it, and followers find the gap by the next
    /// news or heartbeat. One conversation that cannot be told spoils it only for itself.
    private void deliver(List<Wanted> batch) {
        try {
            delivery.accept(batch);
        } catch (RuntimeException failure) {
            if (DatabaseAway.explains(failure)) {
                LOG.warn("The news of {} conversations wait for the database", batch.size(), failure);
            } else if (batch.size() == 1) {
                LOG.atWarn()
                        .addKeyValue("conversation", batch.getFirst().id().value())
                        .setCause(failure)
                        .log("The news of a conversation were not delivered");
            } else {
                batch.forEach(each -> deliver(List.of(each)));
            }
        }
    }
}
