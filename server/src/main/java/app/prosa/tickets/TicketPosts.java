package app.prosa.tickets;

import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Announcements;
import app.prosa.platform.Transactions;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.Refusal;
import app.prosa.shared.TicketNumber;
import app.prosa.tickets.TicketEntryStore.Audience;
import app.prosa.tickets.TicketEntryStore.Written;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What people write in a ticket: agents to the requester or among themselves, and the requester. Sent again under the
/// same id, it is stored once and answered alike.
@Component
public final class TicketPosts {
    private final TicketStore store;
    private final TicketEntryStore entries;
    private final TicketChanges changes;
    private final List<TicketFollowUp> followUps;
    private final Transactions transactions;
    private final Announcements announcements;
    private final Clock clock;

    TicketPosts(
            TicketStore store,
            TicketEntryStore entries,
            TicketChanges changes,
            List<TicketFollowUp> followUps,
            Transactions transactions,
            Announcements announcements,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.changes = changes;
        this.followUps = followUps;
        this.transactions = transactions;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// To the requester. Refuses with `ticket.unknown` or `message.id-already-used`.
    public TicketEntry reply(TicketNumber number, ClientMadeId id, TicketText text, CurrentAgent by) {
        return transactions.run(() -> {
            var ticket = lock(number);
            var written = new Written(id, Optional.of(by.id()), Audience.PUBLIC, text);
            return entries.findSent(by.id(), id)
                    .map(earlier -> original(earlier, ticket, written))
                    .orElseGet(() -> {
                        var stored = store(ticket, written);
                        followUps.forEach(each -> each.replied(ticket.id(), stored.seq()));
                        return stored;
                    });
        });
    }

    /// Among agents only. Refuses with `ticket.unknown` or `message.id-already-used`.
    public TicketEntry note(TicketNumber number, ClientMadeId id, TicketText text, CurrentAgent by) {
        return transactions.run(() -> {
            var ticket = lock(number);
            var written = new Written(id, Optional.of(by.id()), Audience.CONSOLE, text);
            return entries.findSent(by.id(), id)
                    .map(earlier -> original(earlier, ticket, written))
                    .orElseGet(() -> store(ticket, written));
        });
    }

    /// By whoever holds the ticket's link; takes up again what was done. Refuses with `ticket-link.unknown` or
    /// `message.id-already-used`.
    public TicketEntry replyOfRequester(LinkSecret secret, ClientMadeId id, TicketText text) {
        return transactions.run(() -> {
            var ticket = store.lock(secret).orElseThrow(() -> Refusal.unauthenticated("ticket-link.unknown"));
            var written = new Written(id, Optional.empty(), Audience.PUBLIC, text);
            return entries.findSentByRequester(ticket.id(), id)
                    .map(earlier -> original(new TicketEntryStore.Sent(ticket.id(), earlier), ticket, written))
                    .orElseGet(() -> {
                        var stored = store(ticket, written);
                        changes.reopen(ticket);
                        return stored;
                    });
        });
    }

    private Ticket lock(TicketNumber number) {
        return store.lock(number).orElseThrow(() -> Refusal.unknown("ticket.unknown"));
    }

    private TicketEntry store(Ticket ticket, Written written) {
        var seq = entries.wrote(ticket.id(), written, clock.instant());
        announcements.announce(new TicketMoved(ticket.id(), ticket.number(), seq));
        return entries.find(ticket.id(), seq)
                .orElseThrow(() -> new IllegalStateException("the entry just stored is not there"));
    }

    private static TicketEntry original(TicketEntryStore.Sent earlier, Ticket ticket, Written written) {
        if (!earlier.ticket().equals(ticket.id()) || !written.isStoredAs(earlier.entry())) {
            throw Refusal.conflict("message.id-already-used");
        }
        return earlier.entry();
    }
}
