package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
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
            close(conversation, new Closer.Agent(by.id()));
            return conversation;
        });
    }

    /// By ourselves, because nobody is left to answer: `farewell` tells the visitor so, and what becomes of it. Empty
    /// when it has ended, or somebody has taken it, meanwhile.
    public Optional<Conversation> closeUnanswered(ConversationId id, Function<Conversation, String> farewell) {
        return transactions.run(() -> store.lock(id)
                .filter(each -> !(each.assignee() instanceof Assignee.Agent))
                .filter(each -> end(each, new Closer.Nobody(), Occasion.OFFLINE, unanswered(farewell.apply(each)))));
    }

    private Greeting unanswered(String words) {
        return new Greeting(words, greetings.get().offline().color());
    }

    /// Tells both sides which ticket it became; `link` lets the visitor follow it.
    public void becameTicket(ConversationId id, String number, Optional<String> link) {
        transactions.run(() -> timeline.append(id, EntryDraft.ticketOpened(number, link), clock.instant()));
    }

    /// False when it was closed already.
    boolean close(Conversation locked, Closer by) {
        return end(locked, by, Occasion.CLOSING, greetings.get().closing());
    }

    private boolean end(Conversation locked, Closer by, Occasion occasion, Greeting farewell) {
        var now = clock.instant();
        if (!store.close(locked.id(), by, now)) {
            return false;
        }
        if (farewell.isSent()) {
            timeline.append(locked.id(), EntryDraft.greeting(occasion, farewell), now);
        }
        timeline.append(locked.id(), EntryDraft.closed(by), now);
        return true;
    }
}
