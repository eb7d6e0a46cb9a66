package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A conversation ends; the closing message is sent by itself (S07).
@Component
public final class Closures {
    private final Conversations conversations;
    private final ConversationStore store;
    private final TimelineWriter timeline;
    private final Greetings greetings;
    private final Transactions transactions;
    private final Clock clock;

    Closures(
            Conversations conversations,
            ConversationStore store,
            TimelineWriter timeline,
            Greetings greetings,
            Transactions transactions,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.timeline = timeline;
        this.greetings = greetings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// By an agent who sees it. Ending what has ended already changes nothing. Refuses with `conversation.unknown`.
    public Conversation close(ConversationId id, CurrentAgent by) {
        return transactions.run(() -> {
            var conversation = conversations.visibleTo(by).lock(id);
            close(conversation, new Closer.Agent(by.id()), Occasion.CLOSING);
            return conversation;
        });
    }

    /// By ourselves, because nobody is left to answer: the visitor is told so. Empty when it has ended, or somebody
    /// has taken it, meanwhile.
    public Optional<Conversation> closeUnanswered(ConversationId id) {
        return transactions.run(() -> store.lock(id)
                .filter(each -> !(each.assignee() instanceof Assignee.Agent))
                .filter(each -> close(each, new Closer.Nobody(), Occasion.OFFLINE)));
    }

    /// Tells both sides which ticket it became; `link` lets the visitor follow it.
    public void becameTicket(ConversationId id, String number, Optional<String> link) {
        transactions.run(() -> timeline.append(id, EntryDraft.ticketOpened(number, link), clock.instant()));
    }

    /// False when it was closed already.
    boolean close(Conversation locked, Closer by, Occasion farewell) {
        var now = clock.instant();
        if (!store.close(locked.id(), by, now)) {
            return false;
        }
        sayFarewell(locked.id(), farewell, now);
        timeline.append(locked.id(), EntryDraft.closed(by), now);
        return true;
    }

    private void sayFarewell(ConversationId id, Occasion farewell, Instant now) {
        var greeting = greetings.get().on(farewell);
        if (greeting.isSent()) {
            timeline.append(id, EntryDraft.greeting(farewell, greeting), now);
        }
    }
}
