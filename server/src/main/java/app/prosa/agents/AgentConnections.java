package app.prosa.agents;

import app.prosa.platform.Announcements;
import app.prosa.platform.Node;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The live connections of agents' consoles. What this node holds is in memory; the rows follow, so that a database
/// outage costs nothing but time.
@Component
public final class AgentConnections {
    /// How long a connection that was lost counts on; the same as in `PresenceStore`'s SQL.
    public static final Duration GRACE = Duration.ofSeconds(30);

    private final PresenceStore store;
    private final Node node;
    private final Recovery recovery;
    private final Announcements announcements;
    private final Map<UUID, AgentId> held = new ConcurrentHashMap<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    AgentConnections(PresenceStore store, Node node, Recovery recovery, Announcements announcements) {
        this.store = store;
        this.node = node;
        this.recovery = recovery;
        this.announcements = announcements;
    }

    public void connected(UUID connection, AgentId agent) {
        held.put(connection, agent);
        try {
            store.connect(connection, agent, node.id());
            announcements.announce(new ConnectionsChanged(agent));
        } catch (RuntimeException notLetIn) { // nobody will say that it ended
            over(connection);
            throw notLetIn;
        }
    }

    /// For a console that polls: it counts for 30 s, which is longer than a poll is held. No node holds it.
    public void polled(UUID connection, AgentId agent) {
        store.renew(connection, agent, node.id());
    }

    /// Nothing holds it any more, even if nobody can say so to the database now: the next round takes it for dropped.
    public void over(UUID connection) {
        held.remove(connection);
    }

    /// It counts for 30 s more, so that a reload does not flicker. When it is the process that stops, the row stays as
    /// it is: the consoles come back to the next one, which must find whom to wait for.
    public void dropped(UUID connection) {
        over(connection);
        if (!stopping.get()) {
            store.drop(connection);
        }
    }

    /// The agent left on purpose, or was sent away: at once.
    public void left(UUID connection) {
        over(connection);
        store.forget(connection).ifPresent(agent -> announcements.announce(new ConnectionsChanged(agent)));
    }

    /// The agent signed out everywhere, or was sent away.
    public void allLeft(AgentId agent) {
        held.values().removeIf(agent::equals);
        store.forgetAll(agent);
        announcements.announce(new ConnectionsChanged(agent));
    }

    void reconcile() {
        store.reconcile(node.id(), held);
        recovery.kept();
        if (recovery.goingOnFor().isEmpty()) {
            store.sweep();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.set(true);
    }
}
