package app.prosa.tickets;

import app.prosa.conversations.TicketNumbers;
import app.prosa.customers.Visitor;
import app.prosa.customers.VisitorId;
import app.prosa.customers.Visitors;
import app.prosa.platform.Transactions;
import app.prosa.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opens a ticket from what a visitor writes while nobody is online (S06), as the settings say (S01).
@Component
public final class OfflineTickets {
    private final TicketStore store;
    private final TicketEntryStore entries;
    private final TicketDesk desk;
    private final TicketOpenings openings;
    private final TicketLinks links;
    private final TicketNumbers numbers;
    private final Visitors visitors;
    private final Transactions transactions;

    OfflineTickets(
            TicketStore store,
            TicketEntryStore entries,
            TicketDesk desk,
            TicketOpenings openings,
            TicketLinks links,
            TicketNumbers numbers,
            Visitors visitors,
            Transactions transactions) {
        this.store = store;
        this.entries = entries;
        this.desk = desk;
        this.openings = openings;
        this.links = links;
        this.numbers = numbers;
        this.visitors = visitors;
        this.transactions = transactions;
    }

    /// The same number and link however often the message is sent. Refuses another message under the same id with
    /// `message.id-already-used`. How many tickets one visitor may open is the caller's to limit.
    public OpenedTicket open(OfflineMessage message) {
        return transactions.run(() -> {
            var visitor = visitors.arrive(message.visitor());
            return opened(message, visitor.id()).orElseGet(() -> answer(store(message, visitor)));
        });
    }

    /// What `open` answered to this message, where it is stored already. Refuses with `message.id-already-used`.
    public Optional<OpenedTicket> opened(OfflineMessage message) {
        return visitors.idOf(message.visitor()).flatMap(visitor -> opened(message, visitor));
    }

    private Optional<OpenedTicket> opened(OfflineMessage message, VisitorId by) {
        return store.findSent(by, message.id()).map(earlier -> answer(original(earlier, message)));
    }

    /// A retry comes from the first requester, also when the ticket has become somebody else's.
    private OpenedTicket answer(Ticket ticket) {
        return new OpenedTicket(ticket.number(), links.first(ticket.id()));
    }

    private Ticket original(Ticket earlier, OfflineMessage message) {
        var text = entries.find(earlier.id(), 1)
                .flatMap(entry -> entry instanceof TicketEntry.Opened opened ? opened.text() : Optional.empty());
        if (!text.equals(Optional.of(message.text()))) {
            throw Refusal.conflict("message.id-already-used");
        }
        return earlier;
    }

    private Ticket store(OfflineMessage message, Visitor visitor) {
        visitors.rename(visitor.id(), Optional.of(message.name()), Optional.of(message.email()));
        var number = numbers.next();
        var opening = openings.get();
        return desk.open(new NewTicket(
                number,
                opening.title().of(message.name().value(), number),
                new NewTicket.Asker.Anonymous(visitor.id()),
                new NewTicket.Origin.OfflineForm(message.id(), message.text()),
                openings.team(opening),
                Optional.empty(),
                opening.category(),
                opening.type(),
                opening.priority(),
                message.language()));
    }
}
