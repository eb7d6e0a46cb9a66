package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.shared.ClientMadeId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// An agent answers; the first answer claims the conversation.
@Component
public final class Replies {
    private final Posting posting;
    private final Clock clock;

    Replies(Posting posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    /// Gives where the reply was put, the same place however often it is sent.
    ///
    /// Refuses with `conversation.unknown`, `conversation.already-claimed` (naming the `owner` and `ownerName`),
    /// `conversation.closed`, `message.id-already-used`, `attachment.unknown` or as `Posting` does, and then stores
    /// nothing.
    public Placed send(ConversationId conversation, ClientMadeId id, MessageContent content, CurrentAgent by) {
        var reply = new Addition(conversation, EntryDraft.message(by.id(), id, content), clock.instant());
        return posting.post(new Post.Reply(reply, by));
    }
}
