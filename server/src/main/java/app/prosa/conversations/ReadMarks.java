package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Announcements;
import org.springframework.stereotype.Component;

/// How far an agent has read. Agents count in `seq`.
@Component
public final class ReadMarks {
    private final Conversations conversations;
    private final ReadMarkStore store;
    private final Announcements announcements;

    ReadMarks(Conversations conversations, ReadMarkStore store, Announcements announcements) {
        this.conversations = conversations;
        this.store = store;
        this.announcements = announcements;
    }

    /// Refuses with `conversation.unknown`.
    public void moveTo(ConversationId id, long seq, CurrentAgent by) {
        var conversation = conversations.visibleTo(by).get(id);
        if (store.moveTo(id, by.id().value(), seq, conversation.seq())) {
            announcements.announce(new ConversationMoved(id));
        }
    }
}
