package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Transactions;
import app.prosa.shared.ClientMadeId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// An agent answers; the first answer claims the conversation.
@Component
public final class Replies {
    private final Conversations conversations;
    private final Claims claims;
    private final TimelineWriter timeline;
    private final Transactions transactions;
    private final Clock clock;

    Replies(
            Conversations conversations,
            Claims claims,
            TimelineWriter timeline,
            Transactions transactions,
            Clock clock) {
        this.conversations = conversations;
        this.claims = claims;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Gives where the reply was put, the same place however often it is sent.
    ///
    /// Refuses with `conversation.unknown`, `conversation.already-claimed` (naming the `owner` and `ownerName`),
    /// `conversation.closed` or `message.id-already-used`, and then stores nothing.
    public Placed send(ConversationId conversation, ClientMadeId id, MessageText text, CurrentAgent by) {
        var message = EntryDraft.message(by.id(), id, text);
        return transactions.run(
                () -> timeline.earlier(conversation, message).orElseGet(() -> store(conversation, message, by)));
    }

    private Placed store(ConversationId id, EntryDraft message, CurrentAgent by) {
        var conversation = conversations.visibleTo(by).lockToReply(id);
        conversation.refuseIfClosed();
        switch (conversation.assignee()) {
            case Assignee.Nobody _, Assignee.Team _ -> claims.claim(conversation, by);
            case Assignee.Agent _ -> {} // theirs already, or seen by who sees all and does not take it over (S16)
        }
        return timeline.append(id, message, clock.instant());
    }
}
