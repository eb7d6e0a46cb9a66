package app.prosa.conversations;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers the news of each conversation one delivery at a time, away from the command that caused it. What is wanted
/// while a delivery runs is one more after it, however often it was wanted: each delivers all there is.
final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private enum State {
        RUNNING,
        WANTED_AGAIN
    }

    private final Map<ConversationId, State> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<ConversationId> delivery;

    Deliveries(Consumer<ConversationId> delivery) {
        this.delivery = delivery;
    }

    void want(ConversationId id) {
        underWay.compute(id, (_, state) -> {
            if (state == null) {
                threads.execute(() -> run(id));
                return State.RUNNING;
            }
            return State.WANTED_AGAIN;
        });
    }

    private void run(ConversationId id) {
        do {
            deliver(id);
        } while (wantedAgain(id));
    }

    private boolean wantedAgain(ConversationId id) {
        return underWay.computeIfPresent(id, (_, state) -> state == State.WANTED_AGAIN ? State.RUNNING : null) != null;
    }

    /// A delivery that fails costs latency, never data: followers find the gap by the next news or heartbeat.
    private void deliver(ConversationId id) {
        try {
            delivery.accept(id);
        } catch (RuntimeException failure) {
            LOG.warn("News of conversation {} were not delivered", id.value(), failure);
        }
    }
}
