package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Transactions;
import app.prosa.shared.ClientMadeId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What agents write for each other. It claims nothing, and a closed conversation takes it too.
@Component
public final class Notes {
    private final Conversations conversations;
    private final TimelineWriter timeline;
    private final Transactions transactions;
    private final Clock clock;

    Notes(Conversations conversations, TimelineWriter timeline, Transactions transactions, Clock clock) {
        this.conversations = conversations;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Refuses with `conversation.unknown` or `message.id-already-used`.
    public Placed keep(ConversationId conversation, ClientMadeId id, MessageText text, CurrentAgent by) {
        var note = EntryDraft.note(by.id(), id, text);
        return transactions.run(() -> timeline.earlier(conversation, note).orElseGet(() -> {
            var visible = conversations.visibleTo(by).lock(conversation);
            return timeline.append(visible.id(), note, clock.instant());
        }));
    }
}
