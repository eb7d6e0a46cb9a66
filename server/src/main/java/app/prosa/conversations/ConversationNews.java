package app.prosa.conversations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.prosa.agents.AgentId;
import app.prosa.agents.LiveAgent;
import app.prosa.conversations.AudienceStore.News;
import app.prosa.conversations.AudienceStore.Reader;
import app.prosa.conversations.AudienceStore.Sight;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveNews;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells everyone on this node who follows conversations, or a list they are in, what has become of them. The audience
/// is worked out afresh each time, from who may see them now; who no longer may is told that they are gone.
@Component
final class ConversationNews {
    private static final int MOST_ENTRIES = 200;

    /// To whom saw it wait: a colleague has it now, and this is who (S11).
    private record Taken(String kind, UUID conversation, Person by) {}

    private final LiveNews live;
    private final AudienceStore audience;
    private final TimelineStore timeline;
    private final VisitorStateStore visitors;
    private final Delivered delivered;
    private final Deliveries deliveries;

    ConversationNews(
            LiveNews live,
            AudienceStore audience,
            TimelineStore timeline,
            VisitorStateStore visitors,
            Delivered delivered,
            MeterRegistry meters) {
        this.live = live;
        this.audience = audience;
        this.timeline = timeline;
        this.visitors = visitors;
        this.delivered = delivered;
        this.deliveries = new Deliveries(this::deliver, meters);
    }

    @EventListener
    void on(ConversationMoved moved) {
        deliveries.want(moved.id(), true);
    }

    void visitorCameOrWent(ConversationId id) {
        deliveries.want(id, false);
    }

    /// Whether what becomes of it is news to anybody here.
    boolean isFollowed(ConversationId id) {
        return isFollowedByAgents(id) || live.isFollowed(LiveTopics.chat(id));
    }

    private boolean isFollowedByAgents(ConversationId id) {
        return live.isFollowed(LiveTopics.INBOX) || live.isFollowed(LiveTopics.conversation(id));
    }

    /// How far each has come is read first: what comes while this runs is not counted as delivered.
    private void deliver(Collection<Deliveries.Wanted> batch) {
        var wanted = batch.stream()
                .filter(each -> each.moved() ? isFollowed(each.id()) : isFollowedByAgents(each.id()))
                .collect(toMap(Deliveries.Wanted::id, Deliveries.Wanted::moved));
        if (wanted.isEmpty()) {
            return;
        }
        var news = audience.of(List.copyOf(wanted.keySet()), delivered::seq);
        tellAgents(news);
        var moved = news.stream().filter(each -> wanted.get(each.id())).toList();
        tellVisitors(moved);
        moved.forEach(each ->
                delivered.upTo(each.id(), new Delivered.Position(each.row().seq(), each.progress())));
    }

    private void tellAgents(List<News> news) {
        var listing = agents(live.followers(LiveTopics.INBOX));
        var readers = news.stream()
                .flatMap(each -> agents(live.followers(LiveTopics.conversation(each.id()))).stream()
                        .map(agent -> new Reader(each.id(), agent)))
                .toList();
        var all = Stream.concat(listing.stream(), readers.stream().map(Reader::agent))
                .collect(toSet());
        if (all.isEmpty()) {
            return;
        }
        var sights = audience.sights(news.stream().map(News::id).toList(), all);
        news.forEach(each -> tellLists(each, listing, sights.getOrDefault(each.id(), Map.of())));
        if (!readers.isEmpty()) {
            tellReaders(news, readers, sights);
        }
    }

    /// The same row for all to whom it is the same.
    private void tellLists(News news, Set<AgentId> listing, Map<AgentId, Sight> sights) {
        var row = news.row();
        sights.entrySet().stream()
                .filter(each -> listing.contains(each.getKey()))
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toSet())))
                .forEach((sight, agents) ->
                        live.row(LiveTopics.INBOX, isOneOf(agents), row.seenAs(sight.group(), sight.unread())));
        if (news.changedHands()) {
            live.gone(LiveTopics.INBOX, isOneOf(sights.keySet()).negate(), row.id(), row.seq());
        }
    }

    private void tellReaders(List<News> all, List<Reader> readers, Map<ConversationId, Map<AgentId, Sight>> sights) {
        var read = readers.stream().map(Reader::id).collect(toSet());
        var news = all.stream().filter(each -> read.contains(each.id())).toList();
        var entries = timeline.after(
                behind(news, LiveTopics::conversation, each -> each.row().seq()), MOST_ENTRIES);
        news.forEach(each -> {
            takeLeave(
                    each,
                    isOneOf(sights.getOrDefault(each.id(), Map.of()).keySet()).negate());
            live.entries(LiveTopics.conversation(each.id()), EntryView.of(entries.getOrDefault(each.id(), List.of())));
        });
        audience.states(readers).forEach((reader, state) -> {
            var sight = sights.getOrDefault(reader.id(), Map.of()).get(reader.agent());
            if (sight != null) {
                live.state(
                        LiveTopics.conversation(reader.id()),
                        isOneOf(Set.of(reader.agent())),
                        state.seq(),
                        state.seenAs(sight.group()));
            }
        });
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

    private void tellVisitors(List<News> moved) {
        var open = moved.stream()
                .filter(each -> live.isFollowed(LiveTopics.chat(each.id())))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        timeline.publicAfter(behind(open, LiveTopics::chat, News::publicSeq), MOST_ENTRIES)
                .forEach((id, entries) -> live.entries(LiveTopics.chat(id), PublicEntry.of(entries)));
        visitors.find(open.stream().map(News::id).toList())
                .forEach(state -> live.state(
                        LiveTopics.chat(new ConversationId(state.id())), _ -> true, state.publicSeq(), state));
    }

    /// Of those whose followers lack entries: behind which.
    private Map<ConversationId, Long> behind(
            List<News> news, Function<ConversationId, String> topic, Function<News, Long> last) {
        return news.stream()
                .filter(each -> live.lowestPosition(topic.apply(each.id())) < last.apply(each))
                .collect(toMap(News::id, each -> live.lowestPosition(topic.apply(each.id()))));
    }

    private static Set<AgentId> agents(Set<LiveGuest> guests) {
        var agents = new HashSet<AgentId>();
        for (var guest : guests) {
            if (guest instanceof LiveAgent agent) {
                agents.add(agent.agent());
            }
        }
        return agents;
    }

    private static Predicate<LiveGuest> isOneOf(Set<AgentId> agents) {
        return guest -> guest instanceof LiveAgent each && agents.contains(each.agent());
    }
}
