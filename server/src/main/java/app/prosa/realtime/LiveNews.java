package app.prosa.realtime;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Where rooms tell the followers of a topic what has changed. Told after the commit, in the order of the commits of
/// one topic; what is told twice reaches a follower once.
@Component
public final class LiveNews {
    private final Channels channels;
    private final Frames frames;

    LiveNews(Channels channels, Frames frames) {
        this.channels = channels;
        this.frames = frames;
    }

    public boolean isFollowed(String topic) {
        return !channels.of(topic).isEmpty();
    }

    /// The keys of those topics of this name that are followed on this node, or asked for: anything a client may send.
    public Set<String> followed(String name) {
        return channels.topics()
                .filter(topic -> Topics.name(topic).equals(name))
                .map(Topics::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<LiveGuest> followers(String topic) {
        return channels.of(topic).stream().map(Subscription::guest).collect(Collectors.toUnmodifiableSet());
    }

    /// New entries of the topic, in order. A follower that lacks earlier ones gets those too.
    public void entries(String topic, List<? extends Sequenced> entries) {
        if (!entries.isEmpty()) {
            var all = new Outgoing(new ServerFrame.Entries(topic, entries, false), frames);
            channels.of(topic).forEach(each -> each.offer(entries, all));
        }
    }

    /// What stands beside the entries, whole.
    public void state(String topic, Predicate<LiveGuest> to, long position, Object state) {
        send(topic, to, new ServerFrame.State(topic, position, state));
    }

    public void row(String topic, Predicate<LiveGuest> to, Object row) {
        send(topic, to, new ServerFrame.Row(topic, row));
    }

    public void gone(String topic, Predicate<LiveGuest> to, UUID id, long position) {
        send(topic, to, new ServerFrame.Gone(topic, id, position));
    }

    /// News that is never kept, such as that somebody is typing.
    public void signal(String topic, Predicate<LiveGuest> to, Object signal) {
        send(topic, to, new ServerFrame.Signal(topic, signal));
    }

    /// Ends the subscriptions of those who lost the right to the topic.
    public void end(String topic, Predicate<LiveGuest> whose, String code) {
        channels.of(topic).stream().filter(each -> whose.test(each.guest())).forEach(each -> each.end(code));
    }

    /// What these guests may follow, and see of it, has to be worked out anew: each of their subscriptions is opened
    /// again as if they had just asked for it, or ended.
    public void beginAgain(Predicate<LiveGuest> who) {
        channels.all().filter(each -> who.test(each.guest())).forEach(Subscription::openAgain);
    }

    private void send(String topic, Predicate<LiveGuest> to, ServerFrame frame) {
        var once = new Outgoing(frame, frames);
        channels.of(topic).stream().filter(each -> to.test(each.guest())).forEach(each -> each.send(once));
    }
}
