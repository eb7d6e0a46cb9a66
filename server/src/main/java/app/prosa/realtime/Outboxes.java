package app.prosa.realtime;

import static java.util.Comparator.comparingInt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Session;

/// All that waits to be written on this node, to sockets and as the answers of polls, in one budget: thousands who
/// never read, each below the bound of one, would fill the heap (N3). Where it is exceeded, who holds most is cut off.
final class Outboxes {
    private final long mostCharacters;
    private final Set<Unread> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong waiting = new AtomicLong();
    private final Counter cutOff;

    Outboxes(long mostCharacters, MeterRegistry meters) {
        this.mostCharacters = mostCharacters;
        this.cutOff = meters.counter("prosa.live.cut.off");
        Gauge.builder("prosa.live.unread", waiting, AtomicLong::get)
                .baseUnit("characters")
                .register(meters);
    }

    Outbox open(Session session) {
        var outbox = new Outbox(session, this);
        opened(outbox);
        return outbox;
    }

    void opened(Unread more) {
        open.add(more);
    }

    void closed(Unread one) {
        open.remove(one);
    }

    void count(int characters) {
        waiting.addAndGet(characters);
    }

    /// Somebody did not read what they were sent.
    void cutOff() {
        cutOff.increment();
    }

    /// For callers who hold no outbox locked: it may be another's turn to go.
    void keepWithinBudget() {
        while (waiting.get() > mostCharacters) {
            fullest().ifPresent(Unread::cutOff);
        }
    }

    private Optional<Unread> fullest() {
        return open.stream().max(comparingInt(Unread::characters));
    }
}
