package app.prosa.tickets;

import app.prosa.agents.LiveAgent;
import app.prosa.platform.AnotherPast;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveNews;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `tickets`: tells every agent which ticket moved. Rows are not sent: a screen fetches again what it shows.
@Component
final class TicketsTopic implements LiveTopic {
    private static final String NAME = "tickets";

    private final LiveNews news;
    private final TicketStore store;
    private final Cache<TicketId, Long> told =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(2)).build();

    TicketsTopic(LiveNews news, TicketStore store) {
        this.news = news;
        this.store = store;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Opening open(String key, LiveGuest guest) {
        if (!key.isEmpty() || !(guest instanceof LiveAgent)) {
            throw Refusal.unknown("topic.unknown");
        }
        return Opening.WITHOUT_STATE;
    }

    /// Enough of the last ones that one which committed late is among them.
    @Override
    public Object standing(String key, LiveGuest guest) {
        return store.lastMoved(50);
    }

    /// What is told twice is told once.
    @EventListener
    void moved(TicketMoved moved) {
        var before = told.getIfPresent(moved.ticket());
        if (before != null && before >= moved.seq()) {
            return;
        }
        told.put(moved.ticket(), moved.seq());
        news.signal(
                NAME,
                LiveAgent.class::isInstance,
                new Moved("ticket-moved", moved.number().value()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AnotherPast restored) {
        told.invalidateAll();
    }

    /// Finds what moved on another node whose hint was lost.
    void sweep() {
        store.movedLately().forEach(this::moved);
    }

    record Moved(String kind, String number) {}
}
