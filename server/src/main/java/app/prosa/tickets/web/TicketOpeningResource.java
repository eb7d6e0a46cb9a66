package app.prosa.tickets.web;

import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.teams.TeamId;
import app.prosa.tickets.CatalogueId;
import app.prosa.tickets.OpeningTitle;
import app.prosa.tickets.TicketOpening;
import app.prosa.tickets.TicketOpenings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// S01: **Abertura de Chamados**.
@RestController
@RequestMapping("/api/v1/settings/ticket-opening")
@OpenTo(Audience.ADMINISTRATORS)
final class TicketOpeningResource {
    private final TicketOpenings openings;

    TicketOpeningResource(TicketOpenings openings) {
        this.openings = openings;
    }

    @GetMapping
    Opening get() {
        return Opening.of(openings.get());
    }

    @PutMapping
    Opening save(@RequestBody Opening form) {
        return Opening.of(openings.save(form.opening()));
    }

    record Opening(
            String title,
            Optional<UUID> team,
            Optional<UUID> category,
            Optional<UUID> type,
            UUID priority,
            boolean assignAgent) {
        static Opening of(TicketOpening opening) {
            return new Opening(
                    opening.title().value(),
                    opening.team().map(TeamId::value),
                    opening.category().map(CatalogueId::value),
                    opening.type().map(CatalogueId::value),
                    opening.priority().value(),
                    opening.assignAgent());
        }

        TicketOpening opening() {
            return new TicketOpening(
                    new OpeningTitle(title),
                    team.map(TeamId::new),
                    category.map(CatalogueId::category),
                    type.map(CatalogueId::type),
                    CatalogueId.priority(priority),
                    assignAgent);
        }
    }
}
