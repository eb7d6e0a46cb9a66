package app.prosa.tickets.web;

import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.tickets.Catalogue;
import app.prosa.tickets.CatalogueId;
import app.prosa.tickets.CatalogueKind;
import app.prosa.tickets.CatalogueName;
import app.prosa.tickets.PriorityLevel;
import app.prosa.tickets.web.Shapes.Priority;
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
@RequestMapping("/api/v1/priorities")
@OpenTo(Audience.ADMINISTRATORS)
final class PrioritiesResource {
    private final Catalogue catalogue;

    PrioritiesResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    @OpenTo(Audience.AGENTS)
    List<Priority> list(@RequestParam(defaultValue = "") String q) {
        return catalogue.list(CatalogueKind.PRIORITY, q).stream()
                .map(Priority::of)
                .toList();
    }

    @PostMapping
    Priority create(@RequestBody PriorityRequest form) {
        return Priority.of(catalogue.createPriority(new CatalogueName(form.name()), new PriorityLevel(form.level())));
    }

    @PutMapping("/{id}")
    Priority edit(@PathVariable UUID id, @RequestBody PriorityRequest form) {
        return Priority.of(catalogue.editPriority(
                CatalogueId.priority(id), new CatalogueName(form.name()), new PriorityLevel(form.level())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable UUID id) {
        catalogue.archive(CatalogueId.priority(id));
    }

    record PriorityRequest(String name, int level) {}
}
