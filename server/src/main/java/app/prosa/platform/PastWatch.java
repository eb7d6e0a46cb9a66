package app.prosa.platform;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Notices that a backup was restored under this node: it leaves a higher mark in the database each time, and finds a
/// lower one there than it knows to be committed, or none. A restore that loses less than the time between two marks
/// leaves no trace here.
@Component
final class PastWatch {
    private static final Duration BETWEEN_MARKS = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(PastWatch.class);

    private final Node node;
    private final NodeMarkStore store;
    private final Announcements announcements;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();

    PastWatch(Node node, NodeMarkStore store, Announcements announcements) {
        this.node = node;
        this.store = store;
        this.announcements = announcements;
    }

    /// Where the answer to a mark got lost, nobody knows whether it is there, and the next look finds either.
    void look() {
        var mark = sent.incrementAndGet();
        var found = store.replace(node.id(), mark);
        if (found < committed.getAndSet(mark)) {
            LOG.warn("The database has gone back to an older state: a backup was restored. Everybody connected is sent"
                    + " to look again.");
            announcements.announce(new AnotherPast());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Round pastRound(PastWatch watch) {
            return new Round("past", BETWEEN_MARKS, watch::look);
        }
    }
}
