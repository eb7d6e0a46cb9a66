package app.prosa.platform;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/// Tells the listeners of this node what other nodes hint at. Hints of one kind are told one after the other, and each
/// kind in a thread of its own: typing does not wait for what looks up a hundred agents.
final class HintLanes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HintLanes.class);
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final ApplicationEventPublisher listeners;
    private final Map<Class<?>, Lane> lanes = new ConcurrentHashMap<>();

    HintLanes(ApplicationEventPublisher listeners) {
        this.listeners = listeners;
    }

    private record Lane(HintQueue waiting, Thread thread) {}

    /// False when too much of its kind waits already.
    boolean add(Hint hint) {
        return lanes.computeIfAbsent(hint.getClass(), this::open).waiting().add(hint);
    }

    @Override
    public void close() {
        lanes.values().forEach(lane -> lane.thread().interrupt());
        lanes.clear();
    }

    private Lane open(Class<?> kind) {
        var waiting = new HintQueue();
        return new Lane(
                waiting,
                Thread.ofVirtual().name("hints-" + kind.getSimpleName()).start(() -> tellAll(waiting)));
    }

    private void tellAll(HintQueue waiting) {
        try {
            while (!Thread.interrupted()) {
                waiting.take(1, A_WHILE).forEach(this::tell);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the process stops
        }
    }

    /// What a listener could not do, as while the database is away, the sweep of its room does.
    private void tell(Hint hint) {
        try {
            listeners.publishEvent(hint);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "A hint of another node was not followed: {}",
                    hint.getClass().getSimpleName(),
                    failure);
        }
    }
}
