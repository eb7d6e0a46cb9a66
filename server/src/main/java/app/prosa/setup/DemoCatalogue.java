package app.prosa.setup;

import static app.prosa.tickets.CatalogueKind.CATEGORY;
import static app.prosa.tickets.CatalogueKind.PRIORITY;
import static app.prosa.tickets.CatalogueKind.TICKET_STATUS;
import static app.prosa.tickets.CatalogueKind.TICKET_TYPE;

import app.prosa.tickets.Catalogue;
import app.prosa.tickets.CatalogueId;
import app.prosa.tickets.CatalogueItem;
import app.prosa.tickets.CatalogueKind;
import app.prosa.tickets.CatalogueName;
import app.prosa.tickets.TicketOpening;
import app.prosa.tickets.TicketOpenings;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// What the demo company sorts its tickets by. Priorities and statuses are those every installation begins with.
@Component
@ConditionalOnBooleanProperty("prosa.demo")
final class DemoCatalogue {
    private static final List<String> CATEGORIES = List.of(
            "Entrega",
            "Garantia",
            "Montagem e instalação",
            "Orçamento e projetos",
            "Pagamento e nota fiscal",
            "Troca e devolução");
    private static final List<String> TYPES = List.of("Solicitação", "Sugestão");

    private final Catalogue catalogue;
    private final TicketOpenings openings;
    private final DemoPeople people;

    DemoCatalogue(Catalogue catalogue, TicketOpenings openings, DemoPeople people) {
        this.catalogue = catalogue;
        this.openings = openings;
        this.people = people;
    }

    void create() {
        CATEGORIES.forEach(name -> create(CATEGORY, name));
        TYPES.forEach(name -> create(TICKET_TYPE, name));
        var opening = openings.get();
        openings.save(new TicketOpening(
                opening.title(),
                Optional.of(people.team("Pós-venda")),
                opening.category(),
                opening.type(),
                opening.priority(),
                true));
    }

    private void create(CatalogueKind kind, String name) {
        if (find(kind, name).isEmpty()) {
            catalogue.create(kind, new CatalogueName(name));
        }
    }

    CatalogueId category(String name) {
        return get(CATEGORY, name);
    }

    CatalogueId type(String name) {
        return get(TICKET_TYPE, name);
    }

    CatalogueId priority(String name) {
        return get(PRIORITY, name);
    }

    CatalogueId status(String name) {
        return get(TICKET_STATUS, name);
    }

    private CatalogueId get(CatalogueKind kind, String name) {
        return find(kind, name).orElseThrow(() -> new IllegalStateException("not in the catalogue: " + name));
    }

    private Optional<CatalogueId> find(CatalogueKind kind, String name) {
        return catalogue.list(kind, name).stream()
                .filter(item -> item.name().equals(name))
                .map(CatalogueItem::id)
                .findFirst();
    }
}
