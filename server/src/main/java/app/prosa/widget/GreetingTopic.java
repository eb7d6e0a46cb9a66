package app.prosa.widget;

import app.prosa.agents.Presence;
import app.prosa.agents.PresenceChanged;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveNews;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.Refusal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// `greeting`: whether anybody is online, for those who have the chat open. Who it is, visitors learn when that one
/// answers.
@Component
final class GreetingTopic implements LiveTopic {
    private static final String NAME = "greeting";

    private final Presence presence;
    private final LiveNews news;
    private final AtomicBoolean told = new AtomicBoolean();

    GreetingTopic(Presence presence, LiveNews news) {
        this.presence = presence;
        this.news = news;
    }

    record State(boolean online) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Opening open(String key, LiveGuest guest) {
        if (!key.isEmpty() || !(guest instanceof LiveVisitor)) {
            throw Refusal.unknown("topic.unknown");
        }
        return new Opening(0, Optional.of(new State(presence.isAnybodyOnline())));
    }

    /// Most changes of one agent's presence leave the answer as it was, and are not told to thousands of visitors.
    @EventListener
    void on(PresenceChanged changed) {
        var online = presence.isAnybodyOnline();
        if (told.getAndSet(online) != online) {
            news.state(NAME, _ -> true, 0, new State(online));
        }
    }
}
