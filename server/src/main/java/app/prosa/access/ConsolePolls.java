package app.prosa.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.agents.AgentConnections;
import app.prosa.agents.LiveAgent;
import app.prosa.realtime.HeldPoll;
import app.prosa.realtime.LivePoll;
import app.prosa.realtime.LivePolls;
import app.prosa.realtime.PollCaller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The door of consoles whose network lets no socket through. While one polls, its agent has a live connection.
@Component
public final class ConsolePolls {
    private final LivePolls polls;
    private final ConsoleEntrance entrance;
    private final AgentConnections connections;

    ConsolePolls(LivePolls polls, ConsoleEntrance entrance, AgentConnections connections) {
        this.polls = polls;
        this.entrance = entrance;
        this.connections = connections;
    }

    /// Refuses as `LivePolls.hold`.
    public HeldPoll poll(SignedIn here, LivePoll asked, PollCaller caller) {
        var connection = UUID.nameUUIDFromBytes((here.sessionId() + asked.line()).getBytes(UTF_8));
        connections.polled(connection, here.agent().id());
        return polls.hold(entrance, connection, guest(here), asked, caller);
    }

    /// Refuses as `LivePolls.run`.
    public String run(SignedIn here, String frame) {
        return polls.run(guest(here), frame);
    }

    private static LiveAgent guest(SignedIn here) {
        return new LiveAgent(here.agent().id(), here.sessionId());
    }
}
