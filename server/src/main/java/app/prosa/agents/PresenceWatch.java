package app.prosa.agents;

import static java.util.stream.Collectors.toMap;

import app.prosa.platform.Announcements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Notices every change of presence by comparing what is with what it saw last, whatever the cause: a switch, a
/// connection here or on another node, or mere time. Each node does so for itself.
@Component
final class PresenceWatch {
    private final Presence presence;
    private final Announcements announcements;
    private final Map<AgentId, PresenceOf> seen = new HashMap<>();
    private final ReentrantLock looking = new ReentrantLock();

    PresenceWatch(Presence presence, Announcements announcements) {
        this.presence = presence;
        this.announcements = announcements;
    }

    @EventListener
    void rightsChanged(AgentRightsChanged changed) {
        look();
    }

    @EventListener
    void availabilityChanged(AvailabilityChanged changed) {
        look();
    }

    @EventListener
    void connectionsChanged(ConnectionsChanged changed) {
        look();
    }

    void look() {
        changes().forEach(change -> announcements.announce(new PresenceChanged(change.agent())));
    }

    private List<PresenceOf> changes() {
        looking.lock();
        try {
            var now = presence.all().stream().collect(toMap(PresenceOf::agent, each -> each));
            var changes = now.values().stream()
                    .filter(each -> !each.equals(seen.get(each.agent())))
                    .toList();
            seen.putAll(now);
            return changes;
        } finally {
            looking.unlock();
        }
    }
}
