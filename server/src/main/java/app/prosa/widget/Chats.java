package app.prosa.widget;

import app.prosa.attachments.Attachment;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.Upload;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.MessageContent;
import app.prosa.conversations.Origin;
import app.prosa.conversations.Placed;
import app.prosa.conversations.PublicEntry;
import app.prosa.conversations.Typing;
import app.prosa.conversations.Uploads;
import app.prosa.conversations.VisitorConversations;
import app.prosa.conversations.VisitorEmails;
import app.prosa.conversations.VisitorState;
import app.prosa.customers.VisitorId;
import app.prosa.customers.VisitorSecret;
import app.prosa.customers.Visitors;
import app.prosa.platform.ClientNetwork;
import app.prosa.platform.Transactions;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a visitor can do, over HTTP and socket alike, by the secret of their browser. A secret nobody has written with
/// has no conversation: everything but beginning refuses it with `conversation.unknown`.
@Component
public final class Chats {
    private static final int PAGE = 50;

    private final VisitorConversations conversations;
    private final VisitorEmails emails;
    private final Uploads uploads;
    private final Visitors visitors;
    private final Typing typing;
    private final VisitorLimits limits;
    private final Transactions transactions;

    Chats(
            VisitorConversations conversations,
            VisitorEmails emails,
            Uploads uploads,
            Visitors visitors,
            Typing typing,
            VisitorLimits limits,
            Transactions transactions) {
        this.conversations = conversations;
        this.emails = emails;
        this.uploads = uploads;
        this.visitors = visitors;
        this.typing = typing;
        this.limits = limits;
        this.transactions = transactions;
    }

    /// As `VisitorConversations.latest` says.
    public Optional<VisitorState> latest(VisitorSecret secret) {
        return visitors.idOf(secret).flatMap(conversations::latest);
    }

    /// The visitor becomes known with the first message and not without it. Sent again, because its answer was lost,
    /// it is the same message and counts once. Refuses with `livechat.nobody-online` (S06),
    /// `message.id-already-used` or `conversation.too-many-attempts`.
    public VisitorState begin(
            VisitorSecret secret, ClientMadeId id, MessageContent content, Origin origin, ClientNetwork from) {
        var before = visitors.idOf(secret).flatMap(visitor -> conversations.begun(visitor, id, content));
        return before.orElseGet(() -> {
            limits.beginning(secret, from);
            return transactions.run(
                    () -> conversations.begin(visitors.arrive(secret).id(), id, content, origin));
        });
    }

    /// Refuses as `VisitorConversations.send` does.
    public Placed send(VisitorSecret secret, ConversationId conversation, ClientMadeId id, MessageContent content) {
        return conversations.send(conversation, id, content, known(secret));
    }

    /// Keeps a file until a message names it. Refuses as `Uploads.keep` does.
    public Attachment attach(VisitorSecret secret, ConversationId conversation, AttachmentId id, Upload file) {
        return uploads.keep(conversation, id, file, known(secret));
    }

    public void close(VisitorSecret secret, ConversationId conversation) {
        conversations.close(conversation, known(secret));
    }

    public void read(VisitorSecret secret, ConversationId conversation, long publicSeq) {
        conversations.read(conversation, publicSeq, known(secret));
    }

    /// Refuses with `conversation.unknown`, `email.too-many-attempts` or `mail.too-many-attempts`.
    public void leaveEmail(VisitorSecret secret, ConversationId conversation, EmailAddress email) {
        var visitor = known(secret);
        limits.leaving(secret, email);
        emails.leave(conversation, email, visitor);
    }

    public void typing(VisitorSecret secret, ConversationId conversation, boolean now) {
        typing.visitor(conversation, known(secret), now);
    }

    /// The last ones before `before`.
    public Entries before(VisitorSecret secret, ConversationId conversation, long before) {
        var entries = conversations.before(conversation, before, PAGE, known(secret));
        return new Entries(entries, entries.isEmpty() || entries.getFirst().publicSeq() == 1);
    }

    /// The next ones behind `after`.
    public Entries after(VisitorSecret secret, ConversationId conversation, long after) {
        var entries = conversations.after(conversation, after, known(secret)).entries().stream()
                .map(PublicEntry.class::cast)
                .toList();
        return new Entries(entries, after == 0);
    }

    private VisitorId known(VisitorSecret secret) {
        return visitors.idOf(secret).orElseThrow(() -> Refusal.unknown("conversation.unknown"));
    }

    /// Some entries in order; `first` when nothing older is left.
    public record Entries(List<PublicEntry> entries, boolean first) {}
}
