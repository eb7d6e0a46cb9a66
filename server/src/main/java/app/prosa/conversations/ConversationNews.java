package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.agents.LiveAgent;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveNews;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells everyone on this node who follows a conversation, or a list it is in, what has become of it. The audience is
/// worked out afresh each time, from who may see it now; who no longer may is told that it is gone.
@Component
final class ConversationNews {
    private static final int MOST_ENTRIES = 200;

    /// To whom saw it wait: a colleague has it now, and this is who (S11).
    private record Taken(String kind, UUID conversation, Person by) {}

    private final LiveNews news;
    private final InboxStore inbox;
    private final TimelineStore timeline;
    private final VisitorStateStore visitors;
    private final PositionStore positions;
    private final Delivered delivered;
    private final Deliveries deliveries;

    ConversationNews(
            LiveNews news,
            InboxStore inbox,
            TimelineStore timeline,
            VisitorStateStore visitors,
            PositionStore positions,
            Delivered delivered,
            MeterRegistry meters) {
        this.news = news;
        this.inbox = inbox;
        this.timeline = timeline;
        this.visitors = visitors;
        this.positions = positions;
        this.delivered = delivered;
        this.deliveries = new Deliveries(
                this::deliver,
                Timer.builder("prosa.delivery").publishPercentileHistogram().register(meters));
    }

    @EventListener
    void on(ConversationMoved moved) {
        deliveries.want(moved.id());
    }

    /// The progress is read first: what comes while this runs is not counted as delivered.
    private void deliver(ConversationId id) {
        var progress = positions.progress(id);
        tellAgents(id);
        tellVisitor(id);
        delivered.upTo(id, progress);
    }

    private void tellAgents(ConversationId id) {
        var listing = agents(news.followers(LiveTopics.INBOX));
        var reading = agents(news.followers(LiveTopics.conversation(id)));
        var all = Stream.concat(listing.stream(), reading.stream()).collect(Collectors.toSet());
        if (all.isEmpty()) {
            return;
        }
        var row = inbox.row(id).orElseThrow();
        var sights = inbox.sights(id, all);
        listing.forEach(agent -> tellList(agent, row, Optional.ofNullable(sights.get(agent))));
        if (!reading.isEmpty()) {
            var readers = new HashMap<>(sights);
            readers.keySet().retainAll(reading);
            tellReaders(row, readers);
        }
    }

    private void tellList(AgentId agent, InboxRow row, Optional<InboxStore.Sight> sight) {
        sight.ifPresentOrElse(
                seen -> news.row(LiveTopics.INBOX, is(agent), row.seenAs(seen.group(), seen.unread())),
                () -> news.gone(LiveTopics.INBOX, is(agent), row.id(), row.seq()));
    }

    private void tellReaders(InboxRow row, Map<AgentId, InboxStore.Sight> sights) {
        var id = new ConversationId(row.id());
        var topic = LiveTopics.conversation(id);
        Predicate<LiveGuest> lostSight = guest -> agents(guest).noneMatch(sights::containsKey);
        var owner = row.assignee();
        if (owner != null) {
            news.signal(topic, lostSight, new Taken("taken", row.id(), owner));
        }
        news.end(topic, lostSight, "conversation.gone");
        news.entries(topic, EntryView.of(timeline.after(id, news.lowestPosition(topic), MOST_ENTRIES)));
        sights.forEach((agent, sight) -> inbox.state(id, agent)
                .map(state -> state.seenAs(sight.group()))
                .ifPresent(state -> news.state(topic, is(agent), state.seq(), state)));
    }

    private void tellVisitor(ConversationId id) {
        var topic = LiveTopics.chat(id);
        if (!news.isFollowed(topic)) {
            return;
        }
        news.entries(topic, PublicEntry.of(timeline.publicAfter(id, news.lowestPosition(topic), MOST_ENTRIES)));
        visitors.find(id).ifPresent(state -> news.state(topic, _ -> true, state.publicSeq(), state));
    }

    private static Set<AgentId> agents(Set<LiveGuest> guests) {
        var agents = new HashSet<AgentId>();
        guests.forEach(guest -> agents(guest).forEach(agents::add));
        return agents;
    }

    private static Stream<AgentId> agents(LiveGuest guest) {
        return guest instanceof LiveAgent agent ? Stream.of(agent.agent()) : Stream.empty();
    }

    private static Predicate<LiveGuest> is(AgentId agent) {
        return guest -> guest instanceof LiveAgent each && each.agent().equals(agent);
    }
}
