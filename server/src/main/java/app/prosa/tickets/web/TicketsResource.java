package app.prosa.tickets.web;

import static java.util.function.Predicate.not;

import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.customers.CustomerId;
import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Page;
import app.prosa.shared.PersonName;
import app.prosa.shared.TicketNumber;
import app.prosa.teams.TeamId;
import app.prosa.tickets.CatalogueId;
import app.prosa.tickets.ConsoleTickets;
import app.prosa.tickets.TicketCounts;
import app.prosa.tickets.TicketDraft;
import app.prosa.tickets.TicketOpenings;
import app.prosa.tickets.TicketText;
import app.prosa.tickets.TicketTitle;
import app.prosa.tickets.Tickets;
import app.prosa.tickets.web.Shapes.TicketDetail;
import app.prosa.tickets.web.Shapes.TicketRow;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets")
@OpenTo(Audience.AGENTS)
final class TicketsResource {
    private final Tickets tickets;
    private final ConsoleTickets consoleTickets;
    private final TicketOpenings openings;

    TicketsResource(Tickets tickets, ConsoleTickets consoleTickets, TicketOpenings openings) {
        this.tickets = tickets;
        this.consoleTickets = consoleTickets;
        this.openings = openings;
    }

    @GetMapping
    Page<TicketRow> list(@ParameterObject @ModelAttribute TicketQuery query, @RequestAttribute CurrentAgent agent) {
        return tickets.list(query.search(), agent).map(TicketRow::of);
    }

    @GetMapping("/counts")
    TicketCounts counts(@RequestAttribute CurrentAgent agent) {
        return tickets.counts(agent);
    }

    @GetMapping("/{number}")
    TicketDetail get(@PathVariable String number) {
        return TicketDetail.of(tickets.get(new TicketNumber(number)));
    }

    @PostMapping
    TicketDetail open(@RequestBody TicketRequest form, @RequestAttribute CurrentAgent agent) {
        return TicketDetail.of(consoleTickets.open(form.draft(openings), agent));
    }

    /// Without a priority, the one of the settings (S01).
    record TicketRequest(
            String title,
            Optional<UUID> customer,
            Optional<String> requesterName,
            Optional<String> requesterEmail,
            Optional<UUID> team,
            Optional<UUID> assignee,
            Optional<UUID> category,
            Optional<UUID> type,
            Optional<UUID> priority,
            String text) {
        TicketDraft draft(TicketOpenings openings) {
            return new TicketDraft(
                    new TicketTitle(title),
                    customer.map(CustomerId::new),
                    requesterName.filter(not(String::isBlank)).map(PersonName::new),
                    requesterEmail.filter(not(String::isBlank)).map(EmailAddress::new),
                    team.map(TeamId::new),
                    assignee.map(AgentId::new),
                    category.map(CatalogueId::category),
                    type.map(CatalogueId::type),
                    priority.map(CatalogueId::priority)
                            .orElseGet(() -> openings.get().priority()),
                    Optional.of(text).filter(not(String::isBlank)).map(TicketText::new));
        }
    }
}
