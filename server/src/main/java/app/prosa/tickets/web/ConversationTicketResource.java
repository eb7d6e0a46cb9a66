package app.prosa.tickets.web;

import static java.util.function.Predicate.not;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.ConversationId;
import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.shared.EmailAddress;
import app.prosa.tickets.ConversationTickets;
import app.prosa.tickets.web.Shapes.DraftOfTicket;
import app.prosa.tickets.web.Shapes.TicketDetail;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// S15: what a conversation becomes.
@RestController
@RequestMapping("/api/v1/conversations/{id}")
@OpenTo(Audience.LICENSED_AGENTS)
final class ConversationTicketResource {
    private final ConversationTickets tickets;

    ConversationTicketResource(ConversationTickets tickets) {
        this.tickets = tickets;
    }

    @GetMapping("/ticket-draft")
    DraftOfTicket draft(@PathVariable UUID id, @RequestAttribute CurrentAgent agent) {
        return DraftOfTicket.of(tickets.draft(new ConversationId(id), agent));
    }

    @PostMapping("/ticket")
    TicketDetail open(
            @PathVariable UUID id, @RequestBody ConversationTicket form, @RequestAttribute CurrentAgent agent) {
        var email = form.email().filter(not(String::isBlank)).map(EmailAddress::new);
        return TicketDetail.of(tickets.open(new ConversationId(id), email, agent));
    }

    /// The e-mail is needed where none is known.
    record ConversationTicket(Optional<String> email) {}
}
