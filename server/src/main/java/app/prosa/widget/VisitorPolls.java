package app.prosa.widget;

import app.prosa.customers.VisitorSecret;
import app.prosa.realtime.HeldPoll;
import app.prosa.realtime.LivePoll;
import app.prosa.realtime.LivePolls;
import app.prosa.realtime.PollCaller;
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
    public HeldPoll poll(VisitorSecret secret, LivePoll asked, PollCaller caller) {
        return polls.hold(entrance, asked.line(), new LiveVisitor(secret), asked, caller);
    }

    /// Refuses as `LivePolls.run`.
    public String run(VisitorSecret secret, String frame) {
        return polls.run(new LiveVisitor(secret), frame);
    }
}
