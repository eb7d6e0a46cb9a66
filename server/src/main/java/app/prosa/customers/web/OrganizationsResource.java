package app.prosa.customers.web;

import app.prosa.customers.OrganizationId;
import app.prosa.customers.OrganizationName;
import app.prosa.customers.Organizations;
import app.prosa.customers.Remarks;
import app.prosa.customers.Search;
import app.prosa.customers.web.Shapes.OrganizationView;
import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.shared.Page;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organizations")
@OpenTo(Audience.AGENTS)
final class OrganizationsResource {
    private final Organizations organizations;

    OrganizationsResource(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping
    Page<OrganizationView> list(@RequestParam Optional<String> q, @RequestParam Optional<String> after) {
        return organizations.list(Search.of(q, after)).map(OrganizationView::of);
    }

    @GetMapping("/{id}")
    OrganizationView get(@PathVariable UUID id) {
        return OrganizationView.of(organizations.get(new OrganizationId(id)));
    }

    @PostMapping
    OrganizationView create(@RequestBody OrganizationRequest form) {
        return OrganizationView.of(organizations.create(new OrganizationName(form.name()), new Remarks(form.notes())));
    }

    @PutMapping("/{id}")
    OrganizationView edit(@PathVariable UUID id, @RequestBody OrganizationRequest form) {
        return OrganizationView.of(organizations.edit(
                new OrganizationId(id), new OrganizationName(form.name()), new Remarks(form.notes())));
    }

    record OrganizationRequest(String name, String notes) {}
}
