package app.prosa.realtime;

import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Optional;

/// One guest's interest in one topic, and how far it has been served. Entries leave in order and once: whatever comes
/// too early or again is turned into a look at the truth, or into nothing.
final class Subscription {
    private final LiveTopic family;
    private final String topic;
    private final Stay stay;

    /// Guards the order of what is sent, and `position` with it. Held while the truth is looked up: news of the same
    /// topic waits.
    private final Object order = new Object();

    private long position;

    Subscription(LiveTopic family, String topic, Stay stay, long after) {
        this.family = family;
        this.topic = topic;
        this.stay = stay;
        this.position = after;
    }

    String topic() {
        return topic;
    }

    LiveTopic family() {
        return family;
    }

    LiveGuest guest() {
        return stay.guest();
    }

    /// Authorises, then sends what stands beside the entries, and the entries behind what the client holds; all of them
    /// where that is of another past, such as before a restore.
    void open(Held held) {
        synchronized (order) {
            var opened = family.open(Topics.key(topic), guest());
            var next = next(held, opened.position());
            if (next.isEmpty()) {
                position = 0;
            }
            stay.send(new ServerFrame.Subscribed(
                    topic, opened.position(), opened.state().orElse(null), next.isEmpty()));
            next.ifPresent(this::send);
            sendWhatIsBehind(opened.position());
        }
    }

    /// As `open`, for somebody whose rights have changed. What has been served already was of this past.
    void openAgain() {
        try {
            synchronized (order) {
                open(new Held(position, Optional.empty()));
            }
        } catch (Refusal lostTheRight) {
            end(lostTheRight.code());
        }
    }

    /// Sends those of the entries that this subscriber lacks, and what lies before them, if anything.
    ///
    /// @param all the frame of all of them, for the many who lack them all
    void offer(List<? extends Sequenced> entries, Outgoing all) {
        synchronized (order) {
            var lacking =
                    entries.stream().filter(each -> each.position() > position).toList();
            if (lacking.isEmpty()) {
                return;
            }
            if (lacking.getFirst().position() != position + 1) {
                sendWhatIsBehind(lacking.getLast().position());
            } else if (lacking.size() < entries.size()) {
                send(new LiveTopic.Part(lacking, false));
            } else {
                stay.send(all);
                position = lacking.getLast().position();
            }
        }
    }

    void send(Outgoing frame) {
        stay.send(frame);
    }

    void end(String code) {
        stay.end(this, code);
    }

    /// What follows on what is held; nothing where that is of another past. Looked up from the last entry held on, so
    /// that one look tells both.
    private Optional<LiveTopic.Part> next(Held held, long last) {
        if (held.after() > last) {
            return Optional.empty();
        }
        if (held.after() == 0 || held.at().isEmpty()) {
            return Optional.of(LiveTopic.Part.NOTHING);
        }
        var part = lookBehind(held.after() - 1);
        return part.entries().stream().findFirst().filter(held::endsWith).map(_ -> part.behind(position));
    }

    private void sendWhatIsBehind(long last) {
        while (position < last && stay.line().isOpen()) {
            var part = lookBehind(position);
            if (part.entries().isEmpty()) {
                return;
            }
            send(part);
        }
    }

    private LiveTopic.Part lookBehind(long after) {
        return family.after(Topics.key(topic), guest(), after);
    }

    private void send(LiveTopic.Part part) {
        if (!part.entries().isEmpty()) {
            stay.send(new ServerFrame.Entries(topic, part.entries(), part.more()));
            position = part.entries().getLast().position();
        }
    }
}
