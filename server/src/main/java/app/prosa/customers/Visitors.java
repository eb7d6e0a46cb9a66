package app.prosa.customers;

import app.prosa.platform.AnotherPast;
import app.prosa.platform.Transactions;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.shared.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way in to visitors, and from a visitor to the customer they are (S12).
@Component
public final class Visitors {
    /// About 1 MB of them.
    private static final int MOST_REMEMBERED = 5_000;

    private final VisitorStore store;
    private final Customers customers;
    private final Transactions transactions;
    private final Clock clock;
    private final Cache<ByteBuffer, VisitorId> ids = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Visitors(VisitorStore store, Customers customers, Transactions transactions, Clock clock) {
        this.store = store;
        this.customers = customers;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<Visitor> bySecret(VisitorSecret secret) {
        return store.findBySecret(secret);
    }

    /// Once a secret is somebody's it stays theirs, so whoever writes often is looked up once.
    public Optional<VisitorId> idOf(VisitorSecret secret) {
        var hash = ByteBuffer.wrap(secret.hash());
        var remembered = Optional.ofNullable(ids.getIfPresent(hash));
        var id = remembered.or(() -> bySecret(secret).map(Visitor::id));
        id.ifPresent(known -> ids.put(hash, known));
        return id;
    }

    /// Who came after the backup is a stranger again.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AnotherPast restored) {
        ids.invalidateAll();
    }

    /// The visitor with this secret, made known now if they were not. Two first messages at once make one visitor.
    public Visitor arrive(VisitorSecret secret) {
        return transactions.run(
                () -> store.findBySecret(secret).orElseGet(() -> store.insert(secret, clock.instant())));
    }

    public Visitor get(VisitorId id) {
        return store.find(id).orElseThrow(Visitors::unknown);
    }

    public Requester requester(VisitorId id) {
        return Optional.ofNullable(requesters(List.of(id)).get(id)).orElseThrow(Visitors::unknown);
    }

    public Map<VisitorId, Requester> requesters(Collection<VisitorId> ids) {
        return store.requesters(ids);
    }

    /// What visitors say of themselves. A registered customer's data is not changed by it (S12).
    public void rename(VisitorId id, Optional<PersonName> name, Optional<EmailAddress> email) {
        store.rename(id, name, email);
    }

    /// Adds the e-mail that was missing, to the customer if the visitor is known to be one. Refuses with
    /// `customer.email-taken`.
    public void reachableAt(VisitorId id, EmailAddress email) {
        get(id).customer()
                .ifPresentOrElse(
                        customer -> customers.reachableAt(customer, email),
                        () -> store.rename(id, Optional.empty(), Optional.of(email)));
    }

    /// Registers the visitor as a customer. Refuses with `requester.already-registered`, and with
    /// `customer.email-taken` (naming the `customer`, to link to instead).
    public Customer register(VisitorId id, PersonName name, EmailAddress email) {
        return transactions.run(() -> {
            refuseIfRegistered(id);
            var customer = customers.create(CustomerDraft.of(name, email));
            store.identify(id, customer.id());
            return customer;
        });
    }

    /// Says that the visitor is this customer. Refuses with `requester.already-registered` and `customer.unknown`.
    public Customer link(VisitorId id, CustomerId customer) {
        return transactions.run(() -> {
            refuseIfRegistered(id);
            var known = customers.get(customer);
            store.identify(id, known.id());
            return known;
        });
    }

    private void refuseIfRegistered(VisitorId id) {
        if (store.lock(id).orElseThrow(Visitors::unknown).customer().isPresent()) {
            throw Refusal.conflict("requester.already-registered");
        }
    }

    private static Refusal unknown() {
        return Refusal.unknown("visitor.unknown");
    }
}
