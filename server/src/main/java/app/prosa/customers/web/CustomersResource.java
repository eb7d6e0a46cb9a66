package app.prosa.customers.web;

import static java.util.function.Predicate.not;

import app.prosa.customers.CustomerDraft;
import app.prosa.customers.CustomerId;
import app.prosa.customers.Customers;
import app.prosa.customers.OrganizationId;
import app.prosa.customers.PhoneNumber;
import app.prosa.customers.Remarks;
import app.prosa.customers.Search;
import app.prosa.customers.web.Shapes.CustomerView;
import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Page;
import app.prosa.shared.PersonName;
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
@RequestMapping("/api/v1/customers")
@OpenTo(Audience.AGENTS)
final class CustomersResource {
    private final Customers customers;

    CustomersResource(Customers customers) {
        this.customers = customers;
    }

    @GetMapping
    Page<CustomerView> list(@RequestParam Optional<String> q, @RequestParam Optional<String> after) {
        return customers.list(Search.of(q, after)).map(CustomerView::of);
    }

    @GetMapping("/{id}")
    CustomerView get(@PathVariable UUID id) {
        return CustomerView.of(customers.get(new CustomerId(id)));
    }

    @PostMapping
    CustomerView create(@RequestBody CustomerRequest form) {
        return CustomerView.of(customers.create(form.draft()));
    }

    @PutMapping("/{id}")
    CustomerView edit(@PathVariable UUID id, @RequestBody CustomerRequest form) {
        return CustomerView.of(customers.edit(new CustomerId(id), form.draft()));
    }

    /// A field left empty counts as none.
    record CustomerRequest(
            String name, Optional<String> email, Optional<String> phone, Optional<UUID> organization, String notes) {
        CustomerDraft draft() {
            return new CustomerDraft(
                    new PersonName(name),
                    email.filter(not(String::isBlank)).map(EmailAddress::new),
                    phone.map(String::strip).filter(not(String::isEmpty)).map(PhoneNumber::new),
                    organization.map(OrganizationId::new),
                    new Remarks(notes));
        }
    }
}
