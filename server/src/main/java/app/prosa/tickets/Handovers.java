package app.prosa.tickets;

import app.prosa.customers.CustomerId;
import app.prosa.customers.Customers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gives tickets to other requesters. The link of the one before opens nothing from then on, or somebody who was never
/// meant to would go on reading what is answered to the next; the next one is sent a link of their own.
@Component
final class Handovers {
    private final TicketStore store;
    private final TicketLinks links;
    private final Customers customers;
    private final List<TicketFollowUp> followUps;

    Handovers(TicketStore store, TicketLinks links, Customers customers, List<TicketFollowUp> followUps) {
        this.store = store;
        this.links = links;
        this.customers = customers;
        this.followUps = followUps;
    }

    /// Refuses with `customer.unknown`. The caller holds the ticket.
    void handOver(Ticket ticket, CustomerId to) {
        var customer = customers.get(to);
        store.setRequester(ticket.id(), customer.id());
        if (!ticket.requester().customer().equals(Optional.of(customer.id()))) {
            renewLink(ticket.id(), ticket.linkEdition() + 1);
        }
    }

    private void renewLink(TicketId ticket, int edition) {
        store.setLink(ticket, edition, links.secret(ticket, edition));
        followUps.forEach(each -> each.handedOver(ticket, edition));
    }
}
