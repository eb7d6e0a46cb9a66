package app.prosa.conversations;

import app.prosa.customers.VisitorId;
import app.prosa.platform.Announcements;
import app.prosa.platform.Transactions;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.ClientMadeId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The way in for visitors: each reaches only their own conversations, and sees only what is for their eyes. They
/// count in `publicSeq`.
@Component
public final class VisitorConversations {
    /// Who was away, or in a tunnel, at its end is back by then.
    private static final Duration SHOWN_FOR = Duration.ofDays(1);

    private final ConversationStore store;
    private final TimelineStore reading;
    private final VisitorStateStore states;
    private final Posting posting;
    private final PositionStore positions;
    private final ReadMarkStore readMarks;
    private final Closures closures;
    private final Beginnings beginnings;
    private final ConversationNews news;
    private final Announcements announcements;
    private final Transactions transactions;
    private final Clock clock;

    VisitorConversations(
            ConversationStore store,
            TimelineStore reading,
            VisitorStateStore states,
            Posting posting,
            PositionStore positions,
            ReadMarkStore readMarks,
            Closures closures,
            Beginnings beginnings,
            ConversationNews news,
            Announcements announcements,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.states = states;
        this.posting = posting;
        this.positions = positions;
        this.readMarks = readMarks;
        this.closures = closures;
        this.beginnings = beginnings;
        this.news = news;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The open one, else what the visitor may have missed of the last: it ended within a day, or has answers that they
    /// have not read.
    public Optional<VisitorState> latest(VisitorId visitor) {
        return states.latest(visitor, clock.instant().minus(SHOWN_FOR));
    }

    /// Begins a conversation with its first message and, above it, the welcome (S05), in one transaction. Where one is
    /// open already, as from another tab, the message goes there. Sent again under the same id, it is the same one.
    ///
    /// Refuses with `livechat.nobody-online` (S06) or `message.id-already-used`, and with `attachment.unknown` an
    /// attachment: there was no conversation yet to upload it into.
    public VisitorState begin(VisitorId visitor, ClientMadeId id, MessageContent content, Origin origin) {
        return state(beginnings.begin(visitor, EntryDraft.message(visitor, id, content), origin), visitor);
    }

    /// What `begin` answered to this message, where it is stored already. Refuses with `message.id-already-used`.
    public Optional<VisitorState> begun(VisitorId visitor, ClientMadeId id, MessageContent content) {
        return beginnings.sent(EntryDraft.message(visitor, id, content)).map(begun -> state(begun, visitor));
    }

    /// Refuses with `conversation.unknown`, `conversation.closed`, `message.id-already-used`,
    /// `message.too-many-attempts`, `attachment.unknown` or as `Posting` does.
    public Placed send(ConversationId conversation, ClientMadeId id, MessageContent content, VisitorId by) {
        var message = new Addition(conversation, EntryDraft.message(by, id, content), clock.instant());
        return posting.post(new Post.FromVisitor(message, by));
    }

    /// Refuses with `conversation.unknown`.
    Conversation get(ConversationId id, VisitorId visitor) {
        return own(store.find(id), visitor);
    }

    /// Ending what has ended already changes nothing. Refuses with `conversation.unknown`.
    public void close(ConversationId id, VisitorId by) {
        transactions.run(() -> {
            var locked = own(store.lock(id), by);
            closures.close(locked, new Closer.Visitor());
            return locked;
        });
    }

    /// Refuses with `conversation.unknown`.
    public void read(ConversationId id, long publicSeq, VisitorId by) {
        var conversation = own(store.find(id), by);
        if (readMarks.moveTo(id, by.value(), publicSeq, conversation.publicSeq())) {
            announcements.announce(new ConversationMoved(id));
        }
    }

    /// Refuses with `conversation.unknown`.
    public VisitorState state(ConversationId id, VisitorId visitor) {
        return states.find(id, visitor).orElseThrow(Sight::unknown);
    }

    /// The next entries behind `after`, as one frame carries them. Refuses with `conversation.unknown`.
    public LiveTopic.Part after(ConversationId id, long after, VisitorId visitor) {
        var entries = reading.publicAfter(id, after, Parts.ENTRIES + 1, visitor);
        if (entries.isEmpty()) {
            own(store.find(id), visitor);
        }
        return Parts.of(entries, PublicEntry::of);
    }

    /// The last `publicSeq` of each, for heartbeats.
    public Map<String, Long> positions(Collection<UUID> ids) {
        return positions.publicOf(ids);
    }

    /// The last `limit` entries before `before`, in order. Refuses with `conversation.unknown`.
    public List<PublicEntry> before(ConversationId id, long before, int limit, VisitorId visitor) {
        own(store.find(id), visitor);
        return PublicEntry.of(reading.publicBefore(id, before, limit));
    }

    /// The visitor's chat came or went, which the console shows. Nothing is stored.
    public void cameOrWent(ConversationId id) {
        news.visitorCameOrWent(id);
    }

    private static Conversation own(Optional<Conversation> conversation, VisitorId visitor) {
        return conversation.filter(each -> each.visitor().equals(visitor)).orElseThrow(Sight::unknown);
    }
}
