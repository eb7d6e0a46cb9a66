package app.prosa.widget;

import app.prosa.tickets.OfflineMessage;
import app.prosa.tickets.OfflineTickets;
import app.prosa.tickets.OpenedTicket;
import org.springframework.stereotype.Component;

/// A visitor leaves a message while nobody is online, and gets a ticket's number and link (S06).
@Component
public final class OfflineMessages {
    private final OfflineTickets tickets;
    private final VisitorLimits limits;

    OfflineMessages(OfflineTickets tickets, VisitorLimits limits) {
        this.tickets = tickets;
        this.limits = limits;
    }

    /// Refuses with `message.id-already-used`, `conversation.too-many-attempts` or `mail.too-many-attempts`.
    public OpenedTicket leave(OfflineMessage message, String address) {
        limits.beginning(message.visitor(), address);
        limits.mailTo(message.email());
        return tickets.open(message);
    }
}
