package app.prosa.customers;

import app.prosa.platform.Transactions;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Page;
import app.prosa.shared.PersonName;
import app.prosa.shared.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The customers. No two share an e-mail, however it is written.
@Component
public final class Customers {
    private final CustomerStore store;
    private final Organizations organizations;
    private final Transactions transactions;
    private final Clock clock;

    Customers(CustomerStore store, Organizations organizations, Transactions transactions, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// By name, those whose name or e-mail contains what is searched for.
    public Page<Customer> list(Search search) {
        return Search.page(
                store.list(search, Search.PAGE + 1), customer -> customer.id().value());
    }

    public Customer get(CustomerId id) {
        return store.find(id).orElseThrow(() -> Refusal.unknown("customer.unknown"));
    }

    public Optional<Customer> byEmail(EmailAddress email) {
        return store.findByEmail(email);
    }

    /// The customer with this e-mail, registered now under `name` if there was none.
    public Customer withEmail(PersonName name, EmailAddress email) {
        return transactions.run(() -> byEmail(email).orElseGet(() -> create(CustomerDraft.of(name, email))));
    }

    /// Refuses with `customer.email-taken` and `organization.unknown`.
    public Customer create(CustomerDraft draft) {
        return transactions.run(() -> {
            refuseUnknownOrganization(draft);
            return get(store.insert(draft, clock.instant()).orElseThrow(() -> emailTaken(draft)));
        });
    }

    /// Refuses as `create` does, and with `customer.unknown`.
    public Customer edit(CustomerId id, CustomerDraft draft) {
        return transactions.run(() -> {
            refuseUnknownOrganization(draft);
            draft.email()
                    .flatMap(store::findByEmail)
                    .filter(other -> !other.id().equals(id))
                    .ifPresent(_ -> {
                        throw emailTaken(draft);
                    });
            if (!store.update(id, draft)) {
                throw Refusal.unknown("customer.unknown");
            }
            return get(id);
        });
    }

    void reachableAt(CustomerId id, EmailAddress email) {
        var customer = get(id);
        edit(
                id,
                new CustomerDraft(
                        customer.name(),
                        Optional.of(email),
                        customer.phone(),
                        customer.organization().map(Customer.Employer::id),
                        customer.remarks()));
    }

    private void refuseUnknownOrganization(CustomerDraft draft) {
        draft.organization().ifPresent(organizations::get);
    }

    /// Names whose e-mail it is, so that the screen can offer to link to them (S12).
    private Refusal emailTaken(CustomerDraft draft) {
        var owner = draft.email()
                .flatMap(store::findByEmail)
                .orElseThrow(() -> new IllegalStateException("an e-mail was taken by nobody"));
        Map<String, String> details = new HashMap<>();
        details.put("field", "email");
        details.put("customer", owner.id().value().toString());
        details.put("name", owner.name().value());
        owner.organization().ifPresent(organization -> details.put("organization", organization.name()));
        return Refusal.conflict("customer.email-taken", details);
    }
}
