package app.prosa.conversations;

import app.prosa.customers.VisitorId;
import app.prosa.customers.Visitors;
import app.prosa.platform.Announcements;
import app.prosa.platform.Transactions;
import app.prosa.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The e-mail that a visitor leaves in a conversation which nobody is there to answer (S06): that of the requester,
/// also on the ticket that the conversation becomes or has become.
@Component
public final class VisitorEmails {
    private final VisitorConversations conversations;
    private final Visitors visitors;
    private final List<EmailFollowUp> followUps;
    private final Announcements announcements;
    private final Transactions transactions;

    VisitorEmails(
            VisitorConversations conversations,
            Visitors visitors,
            List<EmailFollowUp> followUps,
            Announcements announcements,
            Transactions transactions) {
        this.conversations = conversations;
        this.visitors = visitors;
        this.followUps = followUps;
        this.announcements = announcements;
        this.transactions = transactions;
    }

    /// Who is registered has one, which stays as it is (S12). Refuses with `conversation.unknown`.
    public void leave(ConversationId id, EmailAddress email, VisitorId by) {
        transactions.run(() -> {
            var conversation = conversations.get(id, by);
            followUps.forEach(each -> each.leaving(id, email));
            visitors.rename(by, Optional.empty(), Optional.of(email));
            announcements.announce(new ConversationMoved(id));
            return conversation;
        });
    }
}
