package app.prosa.conversations;

import app.prosa.agents.Presence;
import app.prosa.customers.VisitorId;
import app.prosa.platform.Transactions;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A conversation begins with its first message, which is there with it or not at all.
@Component
final class Beginnings {
    private final ConversationStore store;
    private final PostingStore posting;
    private final TimelineWriter timeline;
    private final Greetings greetings;
    private final TicketNumbers numbers;
    private final Presence presence;
    private final Transactions transactions;
    private final Clock clock;

    Beginnings(
            ConversationStore store,
            PostingStore posting,
            TimelineWriter timeline,
            Greetings greetings,
            TicketNumbers numbers,
            Presence presence,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.posting = posting;
        this.timeline = timeline;
        this.greetings = greetings;
        this.numbers = numbers;
        this.presence = presence;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// As `VisitorConversations.begin` promises.
    ConversationId begin(VisitorId visitor, EntryDraft message, Origin origin) {
        if (!message.attachments().isEmpty()) {
            throw Refusal.invalid("attachment.unknown");
        }
        return transactions.run(() -> sent(message)
                .or(() -> store.findOpen(visitor).map(open -> continued(open, message)))
                .orElseGet(() -> begun(visitor, message, origin)));
    }

    /// Where it was stored under its id before. Refuses with `message.id-already-used`.
    Optional<ConversationId> sent(EntryDraft message) {
        return posting.past(List.of(message), clock.instant()).getFirst().sent().map(sent -> {
            if (!sent.is(sent.conversation(), message)) {
                throw Refusal.conflict("message.id-already-used");
            }
            return sent.conversation();
        });
    }

    private ConversationId continued(Conversation open, EntryDraft message) {
        var locked = store.lock(open.id()).orElseThrow(Sight::unknown);
        locked.refuseIfClosed();
        timeline.append(open.id(), message, clock.instant());
        return open.id();
    }

    private ConversationId begun(VisitorId visitor, EntryDraft message, Origin origin) {
        if (!presence.isAnybodyOnline()) {
            throw Refusal.conflict("livechat.nobody-online");
        }
        var id = new ConversationId(Ids.next());
        var now = clock.instant();
        store.begin(id, numbers.next(), visitor, origin, now);
        var welcome = greetings.get().online();
        if (welcome.isSent()) {
            timeline.append(id, EntryDraft.greeting(Occasion.ONLINE, welcome), now);
        }
        timeline.append(id, message, now);
        return id;
    }
}
