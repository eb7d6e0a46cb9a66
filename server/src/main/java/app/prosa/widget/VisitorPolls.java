package app.prosa.widget;

import app.prosa.customers.VisitorSecret;
import app.prosa.realtime.LivePoll;
import app.prosa.realtime.LivePolled;
import app.prosa.realtime.LivePolls;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/// The door of visitors whose network lets no socket through.
@Component
public final class VisitorPolls {
    private final LivePolls polls;
    private final VisitorEntrance entrance;

    VisitorPolls(LivePolls polls, VisitorEntrance entrance) {
        this.polls = polls;
        this.entrance = entrance;
    }

    /// Refuses as `LivePolls.hold`.
    public CompletableFuture<LivePolled> poll(VisitorSecret secret, LivePoll asked, String address) {
        return polls.hold(entrance, asked.line(), new LiveVisitor(secret), asked, address);
    }

    /// Refuses as `LivePolls.run`.
    public String run(VisitorSecret secret, String frame) {
        return polls.run(new LiveVisitor(secret), frame);
    }
}
