package app.prosa.widget;

import app.prosa.platform.ClientNetwork;
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

    /// Sent again, because its answer was lost, it is the same message and counts once. Refuses with
    /// `message.id-already-used`, `conversation.too-many-attempts` or `mail.too-many-attempts`.
    public OpenedTicket leave(OfflineMessage message, ClientNetwork from) {
        return tickets.opened(message).orElseGet(() -> {
            limits.beginning(message.visitor(), from);
            limits.mailTo(message.email());
            return tickets.open(message);
        });
    }
}
