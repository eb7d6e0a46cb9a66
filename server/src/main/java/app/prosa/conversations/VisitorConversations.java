package app.prosa.conversations;

import app.prosa.agents.Presence;
import app.prosa.customers.VisitorId;
import app.prosa.platform.Announcements;
import app.prosa.platform.Transactions;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import java.time.Clock;
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
    private final ConversationStore store;
    private final TimelineStore reading;
    private final VisitorStateStore states;
    private final TimelineWriter timeline;
    private final PositionStore positions;
    private final ReadMarkStore readMarks;
    private final Closures closures;
    private final Greetings greetings;
    private final TicketNumbers numbers;
    private final Presence presence;
    private final Announcements announcements;
    private final Transactions transactions;
    private final Clock clock;

    VisitorConversations(
            ConversationStore store,
            TimelineStore reading,
            VisitorStateStore states,
            TimelineWriter timeline,
            PositionStore positions,
            ReadMarkStore readMarks,
            Closures closures,
            Greetings greetings,
            TicketNumbers numbers,
            Presence presence,
            Announcements announcements,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.states = states;
        this.timeline = timeline;
        this.positions = positions;
        this.readMarks = readMarks;
        this.closures = closures;
        this.greetings = greetings;
        this.numbers = numbers;
        this.presence = presence;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<VisitorState> open(VisitorId visitor) {
        return store.findOpen(visitor).map(open -> state(open.id(), visitor));
    }

    /// Begins a conversation with its first message and, above it, the welcome (S05), in one transaction. Where one is
    /// open already, as from another tab, the message goes there. Sent again under the same id, it is the same one.
    ///
    /// Refuses with `livechat.nobody-online` (S06) or `message.id-already-used`.
    public VisitorState begin(VisitorId visitor, ClientMadeId id, MessageText text, Origin origin) {
        var message = EntryDraft.message(visitor, id, text);
        var conversation = transactions.run(() -> store.findSent(message)
                .map(sent -> sameMessage(sent, message))
                .or(() -> store.findOpen(visitor).map(open -> continued(open, message)))
                .orElseGet(() -> begun(visitor, message, origin)));
        return state(conversation, visitor);
    }

    private static ConversationId sameMessage(ConversationStore.Sent sent, EntryDraft message) {
        if (!sent.is(sent.conversation(), message)) {
            throw Refusal.conflict("message.id-already-used");
        }
        return sent.conversation();
    }

    private ConversationId continued(Conversation open, EntryDraft message) {
        var locked = store.lock(open.id()).orElseThrow(VisitorConversations::unknown);
        locked.refuseIfClosed();
        timeline.append(open.id(), message, clock.instant());
        return open.id();
    }

    private ConversationId begun(VisitorId visitor, EntryDraft message, Origin origin) {
        if (!presence.isAnybodyOnline()) {
            throw Refusal.conflict("livechat.nobody-online");
        }
        var id = new ConversationId(Ids.next());
        var now = clock.instant();
        store.begin(id, numbers.next(), visitor, origin, now);
        var welcome = greetings.get().on(Occasion.ONLINE);
        if (welcome.isSent()) {
            timeline.append(id, EntryDraft.greeting(Occasion.ONLINE, welcome), now);
        }
        timeline.append(id, message, now);
        return id;
    }

    /// Refuses with `conversation.unknown`, `conversation.closed` or `message.id-already-used`.
    public Placed send(ConversationId conversation, ClientMadeId id, MessageText text, VisitorId by) {
        var message = EntryDraft.message(by, id, text);
        return transactions.run(() -> timeline.earlier(conversation, message).orElseGet(() -> {
            var locked = own(store.lock(conversation), by);
            locked.refuseIfClosed();
            return timeline.append(conversation, message, clock.instant());
        }));
    }

    /// Ending what has ended already changes nothing. Refuses with `conversation.unknown`.
    public void close(ConversationId id, VisitorId by) {
        transactions.run(() -> {
            var locked = own(store.lock(id), by);
            closures.close(locked, new Closer.Visitor(), Occasion.CLOSING);
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
        own(store.find(id), visitor);
        return states.find(id).orElseThrow(VisitorConversations::unknown);
    }

    /// The next entries behind `after`, as one frame carries them. Refuses with `conversation.unknown`.
    public LiveTopic.Part after(ConversationId id, long after, VisitorId visitor) {
        own(store.find(id), visitor);
        return Parts.of(reading.publicAfter(id, after, Parts.ENTRIES + 1), PublicEntry::of);
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
    public void cameOrWent(VisitorId visitor) {
        store.findOpen(visitor).ifPresent(open -> announcements.announce(new ConversationMoved(open.id())));
    }

    private static Conversation own(Optional<Conversation> conversation, VisitorId visitor) {
        return conversation.filter(each -> each.visitor().equals(visitor)).orElseThrow(VisitorConversations::unknown);
    }

    private static Refusal unknown() {
        return Refusal.unknown("conversation.unknown");
    }
}
