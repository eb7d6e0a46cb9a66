package app.prosa.agents;

import app.prosa.platform.Announcements;
import java.util.HashMap;
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

    /// What could not be told of, as while the database is away, is not counted as seen: the next look tells it.
    void look() {
        looking.lock();
        try {
            var changed = presence.all().stream().filter(this::isNew).toList();
            if (!changed.isEmpty()) {
                announcements.announce(new PresenceChanged(changed));
                changed.forEach(each -> seen.put(each.agent(), each));
            }
        } finally {
            looking.unlock();
        }
    }

    private boolean isNew(PresenceOf now) {
        return !now.equals(seen.get(now.agent()));
    }
}
