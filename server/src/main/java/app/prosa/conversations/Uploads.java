package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.attachments.AttachedTo;
import app.prosa.attachments.Attachment;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.Attachments;
import app.prosa.attachments.Sender;
import app.prosa.attachments.Upload;
import app.prosa.customers.VisitorId;
import org.springframework.stereotype.Component;

/// Files for a conversation, uploaded before the message that names them.
@Component
public final class Uploads {
    private final Conversations conversations;
    private final VisitorConversations visitors;
    private final Attachments attachments;

    Uploads(Conversations conversations, VisitorConversations visitors, Attachments attachments) {
        this.conversations = conversations;
        this.visitors = visitors;
        this.attachments = attachments;
    }

    /// Also into a closed one, for a note. Refuses with `conversation.unknown`, or as `Attachments.keep` does.
    public Attachment keep(ConversationId conversation, AttachmentId id, Upload file, CurrentAgent by) {
        conversations.visibleTo(by).get(conversation);
        return attachments.keep(id, new AttachedTo(conversation.value()), new Sender.Agent(by.id()), file);
    }

    /// Refuses with `conversation.unknown`, `conversation.closed`, or as `Attachments.keep` does.
    public Attachment keep(ConversationId conversation, AttachmentId id, Upload file, VisitorId by) {
        visitors.get(conversation, by).refuseIfClosed();
        return attachments.keep(id, new AttachedTo(conversation.value()), new Sender.Visitor(by), file);
    }
}
