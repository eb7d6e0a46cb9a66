package app.prosa.attachments;

import app.prosa.agents.CurrentAgent;
import app.prosa.customers.VisitorId;

/// Says who may see what has been sent; a room that shows attachments registers one as a bean. What one of them shows
/// to somebody, they may see.
public interface AttachmentVisibility {
    boolean isVisible(Attachment sent, CurrentAgent to);

    boolean isVisible(Attachment sent, VisitorId to);
}
