package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.attachments.Attachment;
import app.prosa.attachments.AttachmentVisibility;
import app.prosa.customers.VisitorId;
import org.springframework.stereotype.Component;

/// What is sent along with an entry is seen by who sees the entry: a note's never by the visitor (P14).
@Component
final class SentAlong implements AttachmentVisibility {
    private final Conversations conversations;
    private final ConversationStore store;
    private final TimelineStore timeline;

    SentAlong(Conversations conversations, ConversationStore store, TimelineStore timeline) {
        this.conversations = conversations;
        this.store = store;
        this.timeline = timeline;
    }

    @Override
    public boolean isVisible(Attachment sent, CurrentAgent to) {
        return conversations.visibleTo(to).has(conversation(sent));
    }

    @Override
    public boolean isVisible(Attachment sent, VisitorId to) {
        var conversation = conversation(sent);
        return store.find(conversation)
                        .filter(each -> each.visitor().equals(to))
                        .isPresent()
                && timeline.hasInPublic(conversation, sent.id());
    }

    private static ConversationId conversation(Attachment sent) {
        return new ConversationId(sent.attachedTo().value());
    }
}
