package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Transactions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// An agent takes a conversation that waits.
@Component
public final class Claims {
    private final Conversations conversations;
    private final ConversationStore store;
    private final TimelineWriter timeline;
    private final Transactions transactions;
    private final Clock clock;

    Claims(
            Conversations conversations,
            ConversationStore store,
            TimelineWriter timeline,
            Transactions transactions,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Refuses with `conversation.unknown`, `conversation.already-claimed` or `conversation.closed`. Claiming what one
    /// has already changes nothing.
    public void claim(ConversationId id, CurrentAgent by) {
        transactions.run(() -> {
            var conversation = conversations.visibleTo(by).lockToReply(id);
            conversation.refuseIfClosed();
            conversation.refuseIfClaimedByOtherThan(by.id());
            if (!(conversation.assignee() instanceof Assignee.Agent)) {
                claim(conversation, by);
            }
            return id;
        });
    }

    /// The row is locked, so nobody can be quicker; that the update holds its own condition costs nothing and keeps the
    /// promise even if somebody forgets the lock.
    void claim(Conversation locked, CurrentAgent by) {
        if (!store.claim(locked.id(), by.id())) {
            throw new IllegalStateException("claimed under our lock: " + locked.id());
        }
        timeline.append(locked.id(), EntryDraft.claim(by.id()), clock.instant());
    }
}
