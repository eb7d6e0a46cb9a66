package app.prosa.access.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.access.LiveTickets;
import app.prosa.access.SignedIn;
import app.prosa.platform.OpenTo;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class LiveTicketsResource {
    private final LiveTickets tickets;

    LiveTicketsResource(LiveTickets tickets) {
        this.tickets = tickets;
    }

    @PostMapping("/api/v1/live-tickets")
    @OpenTo(AGENTS)
    LiveTicket issue(@RequestAttribute SignedIn here) {
        return new LiveTicket(tickets.issue(here));
    }

    record LiveTicket(String ticket) {}
}
