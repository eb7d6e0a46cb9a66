package app.prosa.tickets;

import app.prosa.platform.Transactions;
import app.prosa.shared.Ids;
import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The categories, types, priorities and statuses that tickets are given. Codes begin with the word of the list:
/// `category`, `ticket-type`, `priority`, `ticket-status`.
@Component
public final class Catalogue {
    private static final int LONGEST_SEARCH = 200;

    private final CatalogueStore store;
    private final TicketOpeningStore opening;
    private final Transactions transactions;
    private final Clock clock;

    Catalogue(CatalogueStore store, TicketOpeningStore opening, Transactions transactions, Clock clock) {
        this.store = store;
        this.opening = opening;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What is offered, in the order it is offered in; with a text, what contains it whatever the case and accents.
    public List<CatalogueItem> list(CatalogueKind kind, String text) {
        return store.list(kind, PlainText.lines(text, LONGEST_SEARCH, "q").strip());
    }

    /// Refuses with `<list>.unknown`.
    public CatalogueItem get(CatalogueId id) {
        return store.find(id).orElseThrow(() -> Refusal.unknown(id.kind().word() + ".unknown"));
    }

    /// As `get`, and refuses with `<list>.archived`.
    CatalogueItem offered(CatalogueId id) {
        return get(id).refuseIfArchived();
    }

    /// The status a ticket begins with, and comes back to when the requester writes again.
    CatalogueItem firstOpenStatus() {
        return store.list(CatalogueKind.TICKET_STATUS, "").stream()
                .filter(status -> status.phase().equals(Optional.of(TicketPhase.OPEN)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no status is open"));
    }

    /// Refuses with `<list>.name-taken`.
    public CatalogueItem create(CatalogueKind kind, CatalogueName name) {
        return transactions.run(() -> {
            var id = new CatalogueId(kind, Ids.next());
            refuseIfNameTaken(id, name);
            store.insert(id, name);
            return get(id);
        });
    }

    /// Refuses with `priority.name-taken`.
    public CatalogueItem createPriority(CatalogueName name, PriorityLevel level) {
        return transactions.run(() -> {
            var id = CatalogueId.priority(Ids.next());
            refuseIfNameTaken(id, name);
            store.insertPriority(id, name, level);
            return get(id);
        });
    }

    /// Refuses with `<list>.unknown`, `<list>.archived` and `<list>.name-taken`.
    public CatalogueItem rename(CatalogueId id, CatalogueName name) {
        return transactions.run(() -> {
            offered(id);
            refuseIfNameTaken(id, name);
            store.rename(id, name);
            return get(id);
        });
    }

    /// As `rename`, with the level besides.
    public CatalogueItem editPriority(CatalogueId priority, CatalogueName name, PriorityLevel level) {
        return transactions.run(() -> {
            rename(priority, name);
            store.setLevel(priority, level);
            return get(priority);
        });
    }

    /// Refuses with `<list>.unknown`, and with `<list>.used-by-ticket-opening` while new tickets are to have it (S01).
    public void archive(CatalogueId id) {
        transactions.run(() -> {
            get(id);
            if (opening.lock().uses(id)) {
                throw Refusal.conflict(id.kind().word() + ".used-by-ticket-opening");
            }
            return store.archive(id, clock.instant());
        });
    }

    private void refuseIfNameTaken(CatalogueId id, CatalogueName name) {
        if (store.isNameOfAnother(id, name)) {
            throw Refusal.conflict(id.kind().word() + ".name-taken", Map.of("field", "name"));
        }
    }
}
