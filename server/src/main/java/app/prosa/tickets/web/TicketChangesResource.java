package app.prosa.tickets.web;

import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.customers.CustomerId;
import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.shared.Refusal;
import app.prosa.shared.TicketNumber;
import app.prosa.teams.TeamId;
import app.prosa.tickets.CatalogueId;
import app.prosa.tickets.TicketChange;
import app.prosa.tickets.TicketChanges;
import app.prosa.tickets.TicketTitle;
import app.prosa.tickets.web.Shapes.TicketDetail;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Audience.AGENTS)
final class TicketChangesResource {
    private final TicketChanges changes;

    TicketChangesResource(TicketChanges changes) {
        this.changes = changes;
    }

    @PatchMapping("/api/v1/tickets/{number}")
    TicketDetail change(
            @PathVariable String number, @RequestBody ChangeRequest form, @RequestAttribute CurrentAgent agent) {
        return TicketDetail.of(changes.change(new TicketNumber(number), form.change(), agent));
    }

    /// @param field title, team, assignee, category, type, priority, status or requester, a customer
    /// @param value the new title or the id, null for none
    record ChangeRequest(Field field, Optional<String> value) {
        TicketChange change() {
            return switch (field) {
                case title -> new TicketChange.Title(new TicketTitle(value.orElse("")));
                case team -> new TicketChange.Team(id().map(TeamId::new));
                case assignee -> new TicketChange.Assignee(id().map(AgentId::new));
                case category -> new TicketChange.Category(id().map(CatalogueId::category));
                case type -> new TicketChange.Type(id().map(CatalogueId::type));
                case priority -> new TicketChange.Priority(CatalogueId.priority(needed()));
                case status -> new TicketChange.Status(CatalogueId.status(needed()));
                case requester -> new TicketChange.Requester(new CustomerId(needed()));
            };
        }

        private UUID needed() {
            return id().orElseThrow(() -> Refusal.invalid("value.needed", field.name()));
        }

        private Optional<UUID> id() {
            try {
                return value.map(UUID::fromString);
            } catch (IllegalArgumentException notAnId) {
                throw Refusal.invalid("value.invalid", field.name());
            }
        }
    }

    /// As they travel.
    enum Field {
        title,
        team,
        assignee,
        category,
        type,
        priority,
        status,
        requester
    }
}
