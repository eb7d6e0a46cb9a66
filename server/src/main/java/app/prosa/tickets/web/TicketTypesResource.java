package app.prosa.tickets.web;

import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.tickets.Catalogue;
import app.prosa.tickets.CatalogueId;
import app.prosa.tickets.CatalogueKind;
import app.prosa.tickets.CatalogueName;
import app.prosa.tickets.web.Shapes.Named;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ticket-types")
@OpenTo(Audience.ADMINISTRATORS)
final class TicketTypesResource {
    private final Catalogue catalogue;

    TicketTypesResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    @OpenTo(Audience.AGENTS)
    List<Named> list(@RequestParam(defaultValue = "") String q) {
        return catalogue.list(CatalogueKind.TICKET_TYPE, q).stream()
                .map(Named::of)
                .toList();
    }

    @PostMapping
    Named create(@RequestBody NameRequest form) {
        return Named.of(catalogue.create(CatalogueKind.TICKET_TYPE, new CatalogueName(form.name())));
    }

    @PutMapping("/{id}")
    Named rename(@PathVariable UUID id, @RequestBody NameRequest form) {
        return Named.of(catalogue.rename(CatalogueId.type(id), new CatalogueName(form.name())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable UUID id) {
        catalogue.archive(CatalogueId.type(id));
    }
}
