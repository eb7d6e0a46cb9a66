package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Transactions;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/// An agent takes a conversation that waits.
@Component
public final class Claims {
    private final Conversations conversations;
    private final TimelineWriter timeline;
    private final Transactions transactions;
    private final Clock clock;

    Claims(Conversations conversations, TimelineWriter timeline, Transactions transactions, Clock clock) {
        this.conversations = conversations;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Refuses with `conversation.unknown`, `conversation.already-claimed` or `conversation.closed`. Claiming what one
    /// has already changes nothing.
    public void claim(ConversationId id, CurrentAgent by) {
        transactions.run(() -> {
            var conversation = conversations.visibleTo(by).lockOpen(id);
            conversation.refuseIfClaimedByOtherThan(by.id());
            if (!(conversation.assignee() instanceof Assignee.Agent)) {
                timeline.claim(Map.of(id, by.id()));
                timeline.append(id, EntryDraft.claim(by.id()), clock.instant());
            }
            return id;
        });
    }
}
