package app.prosa.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Renews this node's row every 10 s on the database's clock, and sweeps the rows of nodes that have been dead for 30 s
/// (what hangs on them, such as an agent's connection, goes with them).
@Component
final class NodeLease implements SmartLifecycle {
    static final Duration RENEWED_EVERY = Duration.ofSeconds(10);
    static final Duration DEAD_AFTER = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(NodeLease.class);

    private final Node node;
    private final NodeStore store;
    private final Counter expired;
    private final SimpleAsyncTaskScheduler beat = new SimpleAsyncTaskScheduler();

    /// Our own, for a scheduler says that it runs from the moment it is made, and then nobody would start it.
    private final AtomicBoolean running = new AtomicBoolean();

    NodeLease(Node node, NodeStore store, MeterRegistry meters) {
        this.node = node;
        this.store = store;
        this.expired = meters.counter("prosa.nodes.expired");
        beat.setVirtualThreads(true);
    }

    /// The first renewal is not left to the beat: rows of other tables point at it from the first connection on.
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it has no end but ours, and catches what goes wrong
    public void start() {
        running.set(true);
        store.renew(node.id());
        beat.scheduleWithFixedDelay(this::renewAndSweep, RENEWED_EVERY);
    }

    /// The row stays and runs out by itself: for so long, what hangs on it counts elsewhere, while it moves to another
    /// node or to the next start.
    @Override
    public void stop() {
        running.set(false);
        beat.close();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /// Before everything that serves people, and after it.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    private void renewAndSweep() {
        try {
            store.renew(node.id());
            expired.increment(store.sweep(DEAD_AFTER));
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The node's lease could not be renewed", unreachable);
        }
    }
}
