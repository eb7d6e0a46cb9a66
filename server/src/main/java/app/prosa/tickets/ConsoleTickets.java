package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.TicketNumbers;
import app.prosa.customers.CustomerDraft;
import app.prosa.customers.CustomerId;
import app.prosa.customers.Customers;
import app.prosa.customers.Remarks;
import app.prosa.platform.Transactions;
import app.prosa.shared.Refusal;
import app.prosa.teams.Teams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tickets that agents open themselves, as after a telephone call.
@Component
public final class ConsoleTickets {
    private static final String LANGUAGE = "pt-BR";

    private final TicketDesk desk;
    private final Catalogue catalogue;
    private final Customers customers;
    private final Teams teams;
    private final Agents agents;
    private final TicketNumbers numbers;
    private final Transactions transactions;

    ConsoleTickets(
            TicketDesk desk,
            Catalogue catalogue,
            Customers customers,
            Teams teams,
            Agents agents,
            TicketNumbers numbers,
            Transactions transactions) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.customers = customers;
        this.teams = teams;
        this.agents = agents;
        this.numbers = numbers;
        this.transactions = transactions;
    }

    /// Refuses with `requester.needed`, `customer.unknown`, `team.unknown`, `agent.unknown`, `agent.disabled`, and with
    /// `<list>.unknown` or `<list>.archived`.
    public Ticket open(TicketDraft draft, CurrentAgent by) {
        return transactions.run(() -> {
            draft.team().ifPresent(teams::get);
            draft.assignee().ifPresent(this::refuseUnlessWorking);
            draft.category().ifPresent(catalogue::offered);
            draft.type().ifPresent(catalogue::offered);
            catalogue.offered(draft.priority());
            return desk.open(new NewTicket(
                    numbers.next(),
                    draft.title(),
                    new NewTicket.Asker.Known(requester(draft)),
                    new NewTicket.Origin.Console(by.id(), draft.text()),
                    draft.team(),
                    draft.assignee(),
                    draft.category(),
                    draft.type(),
                    draft.priority(),
                    LANGUAGE));
        });
    }

    private CustomerId requester(TicketDraft draft) {
        return draft.customer().map(id -> customers.get(id).id()).orElseGet(() -> register(draft));
    }

    private CustomerId register(TicketDraft draft) {
        var name = draft.requesterName().orElseThrow(() -> Refusal.invalid("requester.needed", "requesterName"));
        return draft.requesterEmail()
                .map(email -> customers.withEmail(name, email))
                .orElseGet(() -> customers.create(
                        new CustomerDraft(name, Optional.empty(), Optional.empty(), Optional.empty(), Remarks.NONE)))
                .id();
    }

    private void refuseUnlessWorking(AgentId id) {
        if (!agents.get(id).enabled()) {
            throw Refusal.conflict("agent.disabled");
        }
    }
}
