package app.prosa.tickets;

import app.prosa.agents.CurrentAgent;
import app.prosa.shared.Page;
import app.prosa.shared.Refusal;
import app.prosa.shared.TicketNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The way in to tickets. Every agent sees every ticket.
@Component
public final class Tickets {
    private static final int PAGE = 50;

    private final TicketStore store;
    private final TicketListStore lists;
    private final TicketEntryStore entries;

    Tickets(TicketStore store, TicketListStore lists, TicketEntryStore entries) {
        this.store = store;
        this.lists = lists;
        this.entries = entries;
    }

    /// Refuses a cursor that is none with `page.unknown`.
    public Page<Ticket> list(TicketSearch search, CurrentAgent agent) {
        return Page.of(lists.list(search, agent.id(), PAGE + 1), PAGE, last -> search.order()
                .after(last)
                .text());
    }

    public TicketCounts counts(CurrentAgent agent) {
        return lists.counts(agent.id());
    }

    /// Refuses with `ticket.unknown`.
    public Ticket get(TicketNumber number) {
        return store.find(number).orElseThrow(() -> Refusal.unknown("ticket.unknown"));
    }

    public Optional<Ticket> find(TicketId id) {
        return store.find(id);
    }

    /// The ticket that whoever holds this secret may follow.
    public Optional<Ticket> followedBy(LinkSecret secret) {
        return store.findBy(secret);
    }

    public List<TicketEntry> timeline(TicketId id) {
        return entries.list(id);
    }

    public Optional<TicketEntry> entry(TicketId id, long seq) {
        return entries.find(id, seq);
    }
}
