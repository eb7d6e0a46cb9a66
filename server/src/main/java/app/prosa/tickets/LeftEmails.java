package app.prosa.tickets;

import app.prosa.conversations.ConversationId;
import app.prosa.conversations.EmailFollowUp;
import app.prosa.platform.Announcements;
import app.prosa.shared.EmailAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The e-mail that a visitor leaves when their conversation is a ticket already (S06) is written down in its timeline:
/// so it shows at once wherever the ticket is open, and later, since when there was one. What is told to who opens a
/// ticket is told to that address then.
@Component
final class LeftEmails implements EmailFollowUp {
    private final TicketStore store;
    private final TicketEntryStore entries;
    private final List<TicketFollowUp> followUps;
    private final Announcements announcements;
    private final Clock clock;

    LeftEmails(
            TicketStore store,
            TicketEntryStore entries,
            List<TicketFollowUp> followUps,
            Announcements announcements,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.followUps = followUps;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public void leaving(ConversationId conversation, EmailAddress email) {
        store.findOf(conversation)
                .flatMap(found -> store.lock(found.number()))
                .filter(ticket -> isNews(ticket, email))
                .ifPresent(ticket -> writeDown(ticket, email));
    }

    /// Who is registered keeps the address they are registered with (S12).
    private static boolean isNews(Ticket ticket, EmailAddress email) {
        return ticket.requester().customer().isEmpty()
                && !ticket.requester().email().equals(Optional.of(email.value()));
    }

    private void writeDown(Ticket ticket, EmailAddress email) {
        var change = new TicketEntryStore.Change(
                TicketField.REQUESTER,
                Optional.of(ticket.requesterCalled()),
                Optional.of(ticket.requesterCalled(Optional.of(email.value()))));
        var seq = entries.changedByRequester(ticket.id(), change, clock.instant());
        followUps.forEach(each -> each.emailLeft(ticket.id(), seq));
        announcements.announce(new TicketMoved(ticket.id(), ticket.number(), seq));
    }
}
