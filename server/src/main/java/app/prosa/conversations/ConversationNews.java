package app.prosa.conversations;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.prosa.agents.AgentId;
import app.prosa.agents.LiveAgent;
import app.prosa.conversations.AudienceStore.News;
import app.prosa.conversations.AudienceStore.Sight;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveNews;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells everyone on this node who follows conversations, or a list they are in, what has become of them. The audience
/// is worked out afresh each time, from who may see them now; who no longer may is told that they are gone. What people
/// write here goes ahead of that where it is certain who may see it.
@Component
final class ConversationNews {
    private static final int MOST_ENTRIES = 200;

    /// Entries: closing by a ticket adds a greeting, the end, and the ticket.
    private static final int MOST_OF_A_COMMAND = 5;

    /// To whom saw it wait: a colleague has it now, and this is who (S11).
    private record Taken(String kind, UUID conversation, Person by) {}

    private final LiveNews live;
    private final AudienceStore audience;
    private final TimelineStore timeline;
    private final Delivered delivered;
    private final Deliveries deliveries;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("news-ahead").factory());

    ConversationNews(
            LiveNews live, AudienceStore audience, TimelineStore timeline, Delivered delivered, MeterRegistry meters) {
        this.live = live;
        this.audience = audience;
        this.timeline = timeline;
        this.delivered = delivered;
        this.deliveries = new Deliveries(this::deliver, meters);
    }

    @EventListener
    void on(ConversationMoved moved) {
        deliveries.want(moved.id(), true);
    }

    @EventListener
    void on(JustWritten written) {
        if (isFollowed(written.conversation())) {
            ahead.execute(() -> tellAhead(written));
        }
    }

    /// Where everything before it was delivered, so were all changes of hands: whoever lost the sight of it
    /// follows it no more, and nothing has to be asked of the database. Where not, the delivery brings it, as it
    /// brings the state and the rows of lists.
    private void tellAhead(JustWritten written) {
        var id = written.conversation();
        if (delivered.seq(id).filter(seq -> seq == written.first() - 1).isPresent()) {
            live.entries(LiveTopics.conversation(id), EntryView.of(written.entries()));
            live.entries(LiveTopics.chat(id), PublicEntry.of(written.entries()));
            delivered.upTo(id, new Delivered.Position(written.last(), 0));
        }
    }

    void visitorCameOrWent(ConversationId id) {
        deliveries.want(id, false);
    }

    void attendanceChanged(ConversationId id) {
        deliveries.want(id, true);
    }

    /// Whether what becomes of it is news to anybody here.
    boolean isFollowed(ConversationId id) {
        return isFollowedByAgents(id) || live.isFollowed(LiveTopics.chat(id));
    }

    private boolean isFollowedByAgents(ConversationId id) {
        return live.isFollowed(LiveTopics.INBOX) || live.isFollowed(LiveTopics.conversation(id));
    }

    private void deliver(Collection<Deliveries.Wanted> batch) {
        var wanted = batch.stream()
                .filter(each -> each.moved() ? isFollowed(each.id()) : isFollowedByAgents(each.id()))
                .collect(toMap(Deliveries.Wanted::id, Deliveries.Wanted::moved));
        if (wanted.isEmpty()) {
            return;
        }
        // How far each has come is read first: what comes while this runs is not counted as delivered.
        var news = audience.of(
                List.copyOf(wanted.keySet()), id -> delivered.seq(id).orElse(0L));
        var moved = news.stream().filter(each -> wanted.get(each.id())).toList();
        var entries = newEntries(moved);
        tellAgents(news, entries);
        moved.forEach(each -> tellVisitor(each, entries.getOrDefault(each.id(), List.of())));
        moved.forEach(each ->
                delivered.upTo(each.id(), new Delivered.Position(each.row().seq(), each.progress())));
    }

    /// What all who follow lack, but for those who are behind: they find the gap and look for themselves.
    private Map<ConversationId, List<TimelineEntry>> newEntries(List<News> moved) {
        var behind = moved.stream().collect(toMap(News::id, each -> delivered
                .seq(each.id())
                .orElse(each.row().seq() - MOST_OF_A_COMMAND)));
        moved.forEach(each -> behind.remove(each.id(), each.row().seq()));
        return behind.isEmpty() ? Map.of() : timeline.after(behind, MOST_ENTRIES);
    }

    private void tellAgents(List<News> news, Map<ConversationId, List<TimelineEntry>> entries) {
        var listing = LiveAgent.among(live.followers(LiveTopics.INBOX));
        var reading = news.stream().flatMap(each -> readers(each).stream());
        var all = Stream.concat(listing.stream(), reading).collect(toSet());
        if (all.isEmpty()) {
            return;
        }
        var sights = audience.sights(news.stream().map(News::id).toList(), all);
        for (var each : news) {
            var seen = sights.getOrDefault(each.id(), Map.of());
            var lostSight = LiveAgent.of(without(all, seen.keySet()));
            tellLists(each, listing, seen, lostSight);
            if (live.isFollowed(LiveTopics.conversation(each.id()))) {
                tellReaders(each, entries.getOrDefault(each.id(), List.of()), seen, lostSight);
            }
        }
    }

    private Set<AgentId> readers(News news) {
        return LiveAgent.among(live.followers(LiveTopics.conversation(news.id())));
    }

    /// Who came while the sights were looked up was not asked about: they saw what is true now when they were let in.
    private static Set<AgentId> without(Set<AgentId> asked, Set<AgentId> seeing) {
        return asked.stream().filter(not(seeing::contains)).collect(toSet());
    }

    /// The same row for all to whom it is the same.
    private void tellLists(
            News news, Set<AgentId> listing, Map<AgentId, Sight> sights, Predicate<LiveGuest> lostSight) {
        var row = news.row();
        sights.entrySet().stream()
                .filter(each -> listing.contains(each.getKey()))
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toSet())))
                .forEach((sight, agents) ->
                        live.row(LiveTopics.INBOX, LiveAgent.of(agents), row.seenAs(sight.group(), sight.unread())));
        if (news.changedHands()) {
            live.gone(LiveTopics.INBOX, lostSight, row.id(), row.seq());
        }
    }

    private void tellReaders(
            News news, List<TimelineEntry> entries, Map<AgentId, Sight> sights, Predicate<LiveGuest> lostSight) {
        var topic = LiveTopics.conversation(news.id());
        takeLeave(news, lostSight);
        live.entries(topic, EntryView.of(entries));
        for (var agent : readers(news)) {
            var sight = sights.get(agent);
            if (sight != null) {
                var state = news.state().seenAs(sight.group(), sight.readUpTo());
                live.state(topic, LiveAgent.of(Set.of(agent)), news.row().seq(), state);
            }
        }
    }

    /// Of those who lost the sight of it.
    private void takeLeave(News news, Predicate<LiveGuest> lostSight) {
        var topic = LiveTopics.conversation(news.id());
        var owner = news.row().assignee();
        if (owner != null) {
            live.signal(topic, lostSight, new Taken("taken", news.row().id(), owner));
        }
        live.end(topic, lostSight, "conversation.gone");
    }

    private void tellVisitor(News news, List<TimelineEntry> entries) {
        var topic = LiveTopics.chat(news.id());
        live.entries(topic, PublicEntry.of(entries));
        live.state(topic, _ -> true, news.visitor().publicSeq(), news.visitor());
    }
}
