package app.prosa.access;

import static java.util.stream.Collectors.toSet;

import app.prosa.agents.AgentConnections;
import app.prosa.agents.LiveAgent;
import app.prosa.platform.OwnOrigin;
import app.prosa.realtime.LiveEntrance;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveHouse;
import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The door of the console's sockets, `/live`. While one is open its agent has a live connection (`Presence`) and the
/// session stays alive.
@Component
final class ConsoleEntrance implements LiveEntrance {
    private final LiveTickets tickets;
    private final Sessions sessions;
    private final AgentConnections connections;
    private final OwnOrigin own;
    private final LiveHouse house;

    ConsoleEntrance(
            LiveTickets tickets, Sessions sessions, AgentConnections connections, OwnOrigin own, LiveHouse house) {
        this.tickets = tickets;
        this.sessions = sessions;
        this.connections = connections;
        this.own = own;
        this.house = house;
    }

    @Override
    public String path() {
        return "/live";
    }

    @Override
    public boolean mayComeFrom(Optional<String> origin, String host) {
        return own.is(origin, host);
    }

    @Override
    public LiveGuest admit(UUID connection, String secret) {
        var signedIn = tickets.redeem(secret).orElseThrow(() -> Refusal.unauthenticated("access.sign-in-needed"));
        connections.connected(connection, signedIn.agent().id());
        return new LiveAgent(signedIn.agent().id(), signedIn.sessionId());
    }

    @Override
    public Set<LiveGuest> noLongerWelcome(Collection<LiveGuest> guests) {
        var ids = guests.stream().map(ConsoleEntrance::session).collect(toSet());
        sessions.touch(ids);
        var alive = sessions.alive(ids);
        return guests.stream().filter(guest -> !alive.contains(session(guest))).collect(toSet());
    }

    @EventListener
    void on(SessionsEnded ended) {
        house.askAgain(LiveAgent.of(Set.of(ended.agent())));
    }

    /// Who signed out, or was sent away, is gone at once. Who merely lost the connection may be back in a moment;
    /// but who had been silent for long has been waited for already (P11).
    ///
    /// The connection is over before anybody is asked anything: where the database is away, it counts as lost
    /// from its return on.
    @Override
    public void left(UUID connection, LiveGuest guest, Duration silentFor) {
        connections.over(connection);
        if (silentFor.compareTo(AgentConnections.GRACE) < 0 && sessions.alive(session(guest))) {
            connections.dropped(connection);
        } else {
            connections.left(connection);
        }
    }

    private static String session(LiveGuest guest) {
        return ((LiveAgent) guest).session();
    }
}
