package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.shared.ClientMadeId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What agents write for each other. It claims nothing, and a closed conversation takes it too.
@Component
public final class Notes {
    private final Posting posting;
    private final Clock clock;

    Notes(Posting posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    /// Refuses with `conversation.unknown`, `message.id-already-used`, `attachment.unknown` or as `Posting` does.
    public Placed keep(ConversationId conversation, ClientMadeId id, MessageContent content, CurrentAgent by) {
        var note = new Addition(conversation, EntryDraft.note(by.id(), id, content), clock.instant());
        return posting.post(new Post.Note(note, by));
    }
}
