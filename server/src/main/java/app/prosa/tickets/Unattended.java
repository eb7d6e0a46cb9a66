package app.prosa.tickets;

import app.prosa.agents.Presence;
import app.prosa.conversations.ConversationId;
import app.prosa.platform.ProsaSettings;
import app.prosa.platform.Transactions;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The deadline of those who wait: a conversation that nobody online could answer becomes a ticket when it has waited
/// so for `prosa.wait-deadline`. Somebody eligible who comes online meanwhile ends the wait.
@Component
final class Unattended {
    private static final Logger LOG = LoggerFactory.getLogger(Unattended.class);

    private final UnattendedStore store;
    private final ConversationTickets tickets;
    private final Presence presence;
    private final Transactions transactions;
    private final ProsaSettings settings;
    private final Clock clock;

    Unattended(
            UnattendedStore store,
            ConversationTickets tickets,
            Presence presence,
            Transactions transactions,
            ProsaSettings settings,
            Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.presence = presence;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// Called every few seconds, by one node at a time.
    void look() {
        var now = clock.instant();
        store.note(store.unattended(presence.onlineLicensed()), now);
        store.since(now.minus(settings.waitDeadline())).forEach(this::openTicketOrGoOn);
    }

    /// One that cannot become a ticket holds up none of those behind it; the next look tries it again.
    private void openTicketOrGoOn(ConversationId id) {
        try {
            openTicket(id);
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("conversation", id.value())
                    .setCause(e)
                    .log("Who waits for nobody got no ticket yet");
        }
    }

    private void openTicket(ConversationId id) {
        transactions.run(() -> {
            store.forget(id);
            return tickets.openUnanswered(id);
        });
    }
}
