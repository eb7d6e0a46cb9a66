package app.prosa.access;

import app.prosa.agents.AgentConnections;
import app.prosa.agents.AgentId;
import app.prosa.agents.PermissionLost;
import app.prosa.platform.Announcements;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The sessions of signed-in agents. They live in the database, so a restart signs nobody out, and ending one ends it
/// on every node.
@Component
public final class Sessions {
    private final SessionStore store;
    private final AgentConnections connections;
    private final Announcements announcements;
    private final Clock clock;

    Sessions(SessionStore store, AgentConnections connections, Announcements announcements, Clock clock) {
        this.store = store;
        this.connections = connections;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Whether it still lives, and its agent is not disabled.
    public boolean alive(String sessionId) {
        return !alive(Set.of(sessionId)).isEmpty();
    }

    public Set<String> alive(Collection<String> sessionIds) {
        return store.alive(sessionIds, clock.instant());
    }

    /// An open socket keeps a session alive, as requests do.
    public void touch(Collection<String> sessionIds) {
        store.touch(sessionIds, clock.instant());
    }

    /// The agent signs out here.
    public void end(SignedIn here) {
        ended(here.agent().id(), store.end(here.sessionId()));
        if (!store.hasAny(here.agent().id(), clock.instant())) {
            connections.allLeft(here.agent().id());
        }
    }

    /// All but the one the agent acts in.
    void endOthers(SignedIn here) {
        ended(here.agent().id(), store.endOthers(here.agent().id(), here.sessionId()));
    }

    void endAll(AgentId agent) {
        ended(agent, store.endAll(agent));
    }

    @EventListener
    void permissionLost(PermissionLost lost) {
        endAll(lost.agent());
        connections.allLeft(lost.agent());
    }

    private void ended(AgentId agent, int sessions) {
        if (sessions > 0) {
            announcements.announce(new SessionsEnded(agent));
        }
    }
}
