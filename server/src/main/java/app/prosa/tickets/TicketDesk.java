package app.prosa.tickets;

import app.prosa.platform.Announcements;
import app.prosa.shared.Ids;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Opens tickets, whatever they come from; in the caller's transaction.
@Component
final class TicketDesk {
    private final TicketStore tickets;
    private final TicketEntryStore entries;
    private final Catalogue catalogue;
    private final TicketLinks links;
    private final List<TicketFollowUp> followUps;
    private final Announcements announcements;
    private final Clock clock;

    TicketDesk(
            TicketStore tickets,
            TicketEntryStore entries,
            Catalogue catalogue,
            TicketLinks links,
            List<TicketFollowUp> followUps,
            Announcements announcements,
            Clock clock) {
        this.tickets = tickets;
        this.entries = entries;
        this.catalogue = catalogue;
        this.links = links;
        this.followUps = followUps;
        this.announcements = announcements;
        this.clock = clock;
    }

    Ticket open(NewTicket ticket) {
        var id = new TicketId(Ids.next());
        var now = clock.instant();
        tickets.insert(
                id,
                ticket,
                links.secret(id, TicketLinks.FIRST),
                catalogue.firstOpenStatus().id(),
                now);
        var byRequester = ticket.origin() instanceof NewTicket.Origin.OfflineForm;
        var seq = entries.opened(id, ticket.openedBy(), byRequester, ticket.text(), now);
        followUps.forEach(each -> each.opened(id));
        announcements.announce(new TicketMoved(id, ticket.number(), seq));
        return tickets.find(id).orElseThrow(() -> new IllegalStateException("the ticket just opened is not there"));
    }
}
