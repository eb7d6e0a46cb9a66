package app.prosa.realtime;

import app.prosa.shared.Refusal;
import java.util.List;

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

    /// Authorises, then sends what stands beside the entries, and the entries behind what the client holds.
    void open() {
        synchronized (order) {
            var opened = family.open(Topics.key(topic), guest());
            if (opened.position() < position) {
                position = 0; // the client holds more than there is: another past, such as before a restore
            }
            stay.send(new ServerFrame.Subscribed(
                    topic, opened.position(), opened.state().orElse(null)));
            sendWhatIsBehind(opened.position());
        }
    }

    /// As `open`, for somebody whose rights have changed.
    void openAgain() {
        try {
            open();
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

    private void sendWhatIsBehind(long last) {
        while (position < last && stay.line().isOpen()) {
            var part = family.after(Topics.key(topic), guest(), position);
            if (part.entries().isEmpty()) {
                return;
            }
            send(part);
        }
    }

    private void send(LiveTopic.Part part) {
        stay.send(new ServerFrame.Entries(topic, part.entries(), part.more()));
        position = part.entries().getLast().position();
    }
}
