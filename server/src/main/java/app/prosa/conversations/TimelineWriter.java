package app.prosa.conversations;

import app.prosa.platform.Announcements;
import app.prosa.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts entries where they belong and tells the house. Called inside the transaction of a command.
@Component
final class TimelineWriter {
    private final ConversationStore store;
    private final Announcements announcements;

    TimelineWriter(ConversationStore store, Announcements announcements) {
        this.store = store;
        this.announcements = announcements;
    }

    Placed append(ConversationId id, EntryDraft entry, Instant at) {
        var placed = store.append(id, entry, at);
        announcements.announce(new ConversationMoved(id));
        return placed;
    }

    /// Where the entry was put when it was sent before. Refuses with `message.id-already-used` when something else was
    /// sent under its id.
    Optional<Placed> earlier(ConversationId id, EntryDraft entry) {
        return store.findSent(entry).map(sent -> {
            if (!sent.is(id, entry)) {
                throw Refusal.conflict("message.id-already-used");
            }
            return sent.placed();
        });
    }
}
