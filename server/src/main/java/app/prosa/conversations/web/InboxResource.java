package app.prosa.conversations.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.Conversations;
import app.prosa.conversations.InboxRow;
import app.prosa.platform.OpenTo;
import app.prosa.platform.ProsaSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/// The lists of the conversations screen.
@RestController
@OpenTo(AGENTS)
final class InboxResource {
    private final Conversations conversations;
    private final ZoneId zone;
    private final Clock clock;

    InboxResource(Conversations conversations, ProsaSettings settings, Clock clock) {
        this.conversations = conversations;
        this.zone = settings.timeZone();
        this.clock = clock;
    }

    @GetMapping("/api/v1/inbox")
    Inbox get(@RequestAttribute CurrentAgent agent) {
        var visible = conversations.visibleTo(agent);
        var midnight = LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
        return new Inbox(visible.open(), visible.closedSince(midnight));
    }

    /// All open conversations that the agent may see, and how many were closed today.
    record Inbox(List<InboxRow> rows, long closedToday) {}
}
