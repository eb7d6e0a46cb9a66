package app.prosa.email;

import app.prosa.platform.Attempts;
import app.prosa.platform.Mail;
import app.prosa.shared.EmailAddress;
import app.prosa.tickets.Ticket;
import app.prosa.tickets.TicketEntry;
import app.prosa.tickets.TicketId;
import app.prosa.tickets.Tickets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Writes to the requester of a ticket, where an e-mail is known. Called by jobs, which try again later when it fails.
@Component
final class TicketMail {
    private static final int OPENED_AN_HOUR = 10;

    private final Tickets tickets;
    private final TicketLetters letters;
    private final Mail mail;
    private final Attempts attempts;

    TicketMail(Tickets tickets, TicketLetters letters, Mail mail, Attempts attempts) {
        this.tickets = tickets;
        this.letters = letters;
        this.mail = mail;
        this.attempts = attempts;
    }

    /// An address that strangers may give gets a bounded number of these (N2); what is too many comes later. Who has a
    /// ticket that was somebody else's first gets none: they wrote nothing that we received.
    void sendOpened(TicketId id) {
        var ticket = ticket(id);
        address(ticket).filter(_ -> ticket.isOfItsFirstRequester()).ifPresent(to -> {
            attempts.allow("email-ticket-opened", to.value(), OPENED_AN_HOUR, Duration.ofHours(1));
            send(to, letters.opened(ticket));
        });
    }

    /// Not when it went on to a third one meanwhile, who is written to by another job.
    void sendHandedOver(TicketId id, int edition) {
        var ticket = ticket(id);
        address(ticket)
                .filter(_ -> ticket.linkEdition() == edition)
                .ifPresent(to -> send(to, letters.handedOver(ticket)));
    }

    void sendReply(TicketId id, long seq) {
        var ticket = ticket(id);
        if (tickets.entry(id, seq).orElseThrow() instanceof TicketEntry.Reply reply
                && reply.by() instanceof TicketEntry.Author.Agent by) {
            address(ticket).ifPresent(to -> send(to, letters.replied(ticket, reply, by.profile())));
        }
    }

    private Ticket ticket(TicketId id) {
        return tickets.find(id).orElseThrow(() -> new IllegalStateException("mail about a ticket that is not there"));
    }

    private static Optional<EmailAddress> address(Ticket ticket) {
        return ticket.requester().email().map(EmailAddress::new);
    }

    private void send(EmailAddress to, Letter letter) {
        mail.send(to, letter.subject(), letter.text(), Optional.of(letter.html()));
    }
}
