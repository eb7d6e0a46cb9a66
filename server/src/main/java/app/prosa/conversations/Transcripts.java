package app.prosa.conversations;

import java.util.List;
import org.springframework.stereotype.Component;

/// Conversations whole, to be quoted by what they became. Whoever quotes one answers for who sees it: notes are among
/// the entries.
@Component
public final class Transcripts {
    private final TimelineStore timeline;

    Transcripts(TimelineStore timeline) {
        this.timeline = timeline;
    }

    public List<TimelineEntry> of(ConversationId id) {
        return timeline.after(id, 0, Integer.MAX_VALUE);
    }
}
