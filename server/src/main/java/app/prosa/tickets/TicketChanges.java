package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
import app.prosa.agents.Agents;
import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Announcements;
import app.prosa.platform.Transactions;
import app.prosa.shared.Refusal;
import app.prosa.shared.TicketNumber;
import app.prosa.teams.Teams;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Changes one field of a ticket, and writes down from what to what. Of two people at once the second changes what the
/// first left, and the timeline tells of both.
@Component
public final class TicketChanges {
    private final TicketStore store;
    private final TicketEntryStore entries;
    private final Catalogue catalogue;
    private final Teams teams;
    private final Agents agents;
    private final Handovers handovers;
    private final Transactions transactions;
    private final Announcements announcements;
    private final Clock clock;

    TicketChanges(
            TicketStore store,
            TicketEntryStore entries,
            Catalogue catalogue,
            Teams teams,
            Agents agents,
            Handovers handovers,
            Transactions transactions,
            Announcements announcements,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.catalogue = catalogue;
        this.teams = teams;
        this.agents = agents;
        this.handovers = handovers;
        this.transactions = transactions;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Refuses with `ticket.unknown`, `team.unknown`, `agent.unknown`, `agent.disabled`, `customer.unknown`, and with
    /// `<list>.unknown` or `<list>.archived`. What is so already is not recorded.
    public Ticket change(TicketNumber number, TicketChange change, CurrentAgent by) {
        return transactions.run(() -> {
            var ticket = store.lock(number).orElseThrow(() -> Refusal.unknown("ticket.unknown"));
            return apply(ticket, change, Optional.of(by.id()));
        });
    }

    /// The requester wrote: what was done, or waited for them, is to do again. The caller holds the ticket.
    void reopen(Ticket ticket) {
        if (ticket.phase() != TicketPhase.OPEN) {
            apply(ticket, new TicketChange.Status(catalogue.firstOpenStatus().id()), Optional.empty());
        }
    }

    private Ticket apply(Ticket ticket, TicketChange change, Optional<AgentId> by) {
        store(ticket, change);
        var changed = store.find(ticket.id()).orElseThrow();
        if (changed.equals(ticket)) {
            return ticket;
        }
        var field = change.field();
        var recorded = new TicketEntryStore.Change(field, name(ticket, field), name(changed, field));
        var seq = entries.changed(ticket.id(), by, recorded, clock.instant());
        announcements.announce(new TicketMoved(ticket.id(), ticket.number(), seq));
        return store.find(ticket.id()).orElseThrow();
    }

    private void store(Ticket ticket, TicketChange change) {
        switch (change) {
            case TicketChange.Title(var title) -> store.setTitle(ticket.id(), title);
            case TicketChange.Team(var team) -> {
                team.ifPresent(teams::get);
                store.setTeam(ticket.id(), team);
            }
            case TicketChange.Assignee(var agent) -> {
                agent.ifPresent(this::refuseUnlessWorking);
                store.setAssignee(ticket.id(), agent);
            }
            case TicketChange.Category(var category) ->
                store.setCategory(ticket.id(), category.map(catalogue::offered));
            case TicketChange.Type(var type) -> store.setType(ticket.id(), type.map(catalogue::offered));
            case TicketChange.Priority(var priority) -> store.setPriority(ticket.id(), catalogue.offered(priority));
            case TicketChange.Status(var status) -> setStatus(ticket, catalogue.offered(status));
            case TicketChange.Requester(var customer) -> handovers.handOver(ticket, customer);
        }
    }

    private void setStatus(Ticket ticket, CatalogueItem status) {
        var solved = status.phase().equals(Optional.of(TicketPhase.SOLVED));
        store.setStatus(
                ticket.id(),
                status,
                solved ? ticket.solvedAt().or(() -> Optional.of(clock.instant())) : Optional.empty());
    }

    private void refuseUnlessWorking(AgentId id) {
        if (!agents.get(id).enabled()) {
            throw Refusal.conflict("agent.disabled");
        }
    }

    private static Optional<String> name(Ticket ticket, TicketField field) {
        return switch (field) {
            case TITLE -> Optional.of(ticket.title().value());
            case TEAM -> ticket.team().map(Ticket.InTeam::name);
            case ASSIGNEE -> ticket.assignee().map(AgentProfile::name);
            case CATEGORY -> ticket.category().map(CatalogueItem::name);
            case TYPE -> ticket.type().map(CatalogueItem::name);
            case PRIORITY -> Optional.of(ticket.priority().name());
            case STATUS -> Optional.of(ticket.status().name());
            case REQUESTER -> Optional.of(ticket.requesterCalled());
        };
    }
}
