package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.customers.Customer;
import app.prosa.customers.CustomerId;
import app.prosa.customers.Visitors;
import app.prosa.platform.Transactions;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Editar dados do Solicitante (S12): saying who an anonymous visitor is, which registers them as a customer.
@Component
public final class RequesterEdits {
    private final Conversations conversations;
    private final Visitors visitors;
    private final TimelineWriter timeline;
    private final Transactions transactions;
    private final Clock clock;

    RequesterEdits(
            Conversations conversations,
            Visitors visitors,
            TimelineWriter timeline,
            Transactions transactions,
            Clock clock) {
        this.conversations = conversations;
        this.visitors = visitors;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Refuses with `conversation.unknown`, `requester.already-registered` or `customer.email-taken`.
    public void register(ConversationId id, PersonName name, EmailAddress email, CurrentAgent by) {
        edit(id, by, conversation -> visitors.register(conversation.visitor(), name, email));
    }

    /// Refuses with `conversation.unknown`, `requester.already-registered` or `customer.unknown`.
    public void link(ConversationId id, CustomerId customer, CurrentAgent by) {
        edit(id, by, conversation -> visitors.link(conversation.visitor(), customer));
    }

    private void edit(ConversationId id, CurrentAgent by, Function<Conversation, Customer> identify) {
        transactions.run(() -> {
            var customer = identify.apply(conversations.visibleTo(by).lock(id));
            return timeline.append(
                    id,
                    EntryDraft.requesterEdited(
                            by.id(), customer.name().value(), customer.email().map(EmailAddress::value)),
                    clock.instant());
        });
    }
}
