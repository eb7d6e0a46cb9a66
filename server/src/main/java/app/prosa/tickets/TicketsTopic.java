package app.prosa.tickets;

import app.prosa.agents.LiveAgent;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveNews;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// `tickets`: tells every agent which ticket moved. Rows are not sent: a screen fetches again what it shows.
@Component
final class TicketsTopic implements LiveTopic {
    private static final String NAME = "tickets";

    private final LiveNews news;

    TicketsTopic(LiveNews news) {
        this.news = news;
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

    @EventListener
    void moved(TicketMoved moved) {
        news.signal(
                NAME,
                LiveAgent.class::isInstance,
                new Moved("ticket-moved", moved.number().value()));
    }

    record Moved(String kind, String number) {}
}
