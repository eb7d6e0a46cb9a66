package app.prosa.agents;

import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveNews;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Who of the agents is online, for every console.
@Component
final class PresenceTopic implements LiveTopic {
    private static final String NAME = "presence";

    private final Presence presence;
    private final LiveNews news;

    PresenceTopic(Presence presence, LiveNews news) {
        this.presence = presence;
        this.news = news;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Opening open(String key, LiveGuest guest) {
        if (!(guest instanceof LiveAgent) || !key.isEmpty()) {
            throw Refusal.unknown("topic.unknown");
        }
        var agents = presence.all().stream().map(PresenceTopic::row).toList();
        return new Opening(0, Optional.of(new Everybody(agents)));
    }

    @EventListener
    void changed(PresenceChanged change) {
        change.agents().stream()
                .map(PresenceTopic::signal)
                .forEach(each -> news.signal(NAME, LiveAgent.class::isInstance, each));
    }

    private static Row row(PresenceOf each) {
        return new Row(each.agent().value(), each.online(), each.availability());
    }

    private static Signal signal(PresenceOf now) {
        return new Signal("presence", now.agent().value(), now.online(), now.availability());
    }

    record Everybody(List<Row> agents) {}

    record Row(UUID agent, boolean online, Availability availability) {}

    record Signal(String kind, UUID agent, boolean online, Availability availability) {}
}
