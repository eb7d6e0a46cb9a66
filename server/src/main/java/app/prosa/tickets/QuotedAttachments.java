package app.prosa.tickets;

import app.prosa.agents.CurrentAgent;
import app.prosa.attachments.Attachment;
import app.prosa.attachments.AttachmentVisibility;
import app.prosa.conversations.ConversationId;
import app.prosa.customers.VisitorId;
import org.springframework.stereotype.Component;

/// A ticket quotes its conversation whole, and every agent sees every ticket.
@Component
final class QuotedAttachments implements AttachmentVisibility {
    private final TicketStore tickets;

    QuotedAttachments(TicketStore tickets) {
        this.tickets = tickets;
    }

    @Override
    public boolean isVisible(Attachment sent, CurrentAgent to) {
        return tickets.findOf(new ConversationId(sent.attachedTo().value())).isPresent();
    }

    @Override
    public boolean isVisible(Attachment sent, VisitorId to) {
        return false;
    }
}
