package app.prosa.tickets.web;

import static app.prosa.tickets.CatalogueKind.CATEGORY;
import static app.prosa.tickets.CatalogueKind.PRIORITY;
import static app.prosa.tickets.CatalogueKind.TICKET_STATUS;
import static app.prosa.tickets.CatalogueKind.TICKET_TYPE;

import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.tickets.Catalogue;
import app.prosa.tickets.CatalogueItem;
import app.prosa.tickets.CatalogueKind;
import app.prosa.tickets.web.Shapes.Named;
import app.prosa.tickets.web.Shapes.Priority;
import app.prosa.tickets.web.Shapes.TicketStatus;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Everything that a ticket's menus offer, at once.
@RestController
@OpenTo(Audience.AGENTS)
final class TicketCatalogueResource {
    private final Catalogue catalogue;

    TicketCatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/v1/ticket-catalogue")
    TicketCatalogue get() {
        return new TicketCatalogue(
                list(CATEGORY, Named::of),
                list(TICKET_TYPE, Named::of),
                list(PRIORITY, Priority::of),
                list(TICKET_STATUS, TicketStatus::of));
    }

    private <T> List<T> list(CatalogueKind kind, Function<CatalogueItem, T> shape) {
        return catalogue.list(kind, "").stream().map(shape).toList();
    }

    record TicketCatalogue(
            List<Named> categories, List<Named> types, List<Priority> priorities, List<TicketStatus> statuses) {}
}
