package app.prosa.customers;

import app.prosa.platform.Transactions;
import app.prosa.shared.Page;
import app.prosa.shared.Refusal;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The organizations. No two share a name, whatever its case and accents.
@Component
public final class Organizations {
    private final OrganizationStore store;
    private final Transactions transactions;
    private final Clock clock;

    Organizations(OrganizationStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// By name, those whose name contains what is searched for.
    public Page<Organization> list(Search search) {
        return Search.page(
                store.list(search, Search.PAGE + 1),
                organization -> organization.id().value());
    }

    public Organization get(OrganizationId id) {
        return store.find(id).orElseThrow(() -> Refusal.unknown("organization.unknown"));
    }

    /// Refuses with `organization.name-taken`.
    public Organization create(OrganizationName name, Remarks remarks) {
        return transactions.run(
                () -> get(store.insert(name, remarks, clock.instant()).orElseThrow(Organizations::nameTaken)));
    }

    /// Refuses with `organization.name-taken` and `organization.unknown`.
    public Organization edit(OrganizationId id, OrganizationName name, Remarks remarks) {
        return transactions.run(() -> {
            get(id);
            if (store.isNameOfAnother(id, name)) {
                throw nameTaken();
            }
            store.update(id, name, remarks);
            return get(id);
        });
    }

    private static Refusal nameTaken() {
        return Refusal.conflict("organization.name-taken", Map.of("field", "name"));
    }
}
