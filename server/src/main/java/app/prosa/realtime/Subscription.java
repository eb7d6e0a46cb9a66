package app.prosa.realtime;

import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One guest's interest in one topic, and how far it has been served. Entries leave in order and once: whatever comes
/// too early or again is turned into a look at the truth, or into nothing.
final class Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final LiveTopic family;
    private final String topic;
    private final Stay stay;

    /// Guards the order of what is sent, and `position` with it. Held while the truth is looked up: news of the same
    /// topic waits.
    private final Object order = new Object();

    private long position;

    /// As far as the guest is to be brought.
    private long goal;

    /// For the line: what was sent is not written yet.
    private volatile boolean waiting;

    /// Nothing is told of a topic that the guest was not let in to: who may not follow it has asked for it too (A2).
    private volatile boolean opened;

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

    boolean isOpened() {
        return opened;
    }

    /// Whether more is on its way than has been sent.
    boolean isCatchingUp() {
        return waiting;
    }

    /// Authorises, then sends what stands beside the entries, and the entries behind what the client holds; all of them
    /// where that is of another past, such as before a restore.
    void open(Held held) {
        synchronized (order) {
            var opening = family.open(Topics.key(topic), guest());
            var next = next(held, opening.position());
            if (next.isEmpty()) {
                position = 0;
            }
            opened = true;
            stay.send(new ServerFrame.Subscribed(
                    topic, opening.position(), opening.state().orElse(null), next.isEmpty()));
            next.filter(part -> !part.entries().isEmpty() && !mustWait()).ifPresent(this::send);
            sendWhatIsBehind(opening.position());
        }
    }

    /// As `open`, for somebody whose rights have changed. What has been served already was of this past. Who cannot be
    /// asked about goes: on their return they are.
    void openAgain() {
        unattended(() -> {
            synchronized (order) {
                if (opened) {
                    open(new Held(position, Optional.empty()));
                }
            }
        });
    }

    private void unattended(Runnable looking) {
        try {
            looking.run();
        } catch (Refusal lostTheRight) {
            end(lostTheRight.code());
        } catch (RuntimeException fault) {
            LOG.warn("A topic could not be opened again, or gone on with", fault);
            stay.line().close(CloseReason.FAULT);
        }
    }

    /// Sends those of the entries that this subscriber lacks, and what lies before them, if anything.
    ///
    /// @param all the frame of all of them, for the many who lack them all
    void offer(List<? extends Sequenced> entries, Outgoing all) {
        synchronized (order) {
            var lacking =
                    entries.stream().filter(each -> each.position() > position).toList();
            if (!opened || lacking.isEmpty()) {
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

    /// What comes while the topic is being opened is newer than what is looked up for that, and follows it.
    void send(Outgoing frame) {
        synchronized (order) {
            if (opened) {
                stay.send(frame);
            }
        }
    }

    void end(String code) {
        synchronized (order) {
            if (opened) {
                stay.end(this, code);
            }
        }
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
        goal = Math.max(goal, last);
        while (position < goal && stay.line().isOpen() && !mustWait()) {
            var part = lookBehind(position);
            if (part.entries().isEmpty()) {
                goal = position;
            }
            send(part);
        }
    }

    /// Who reads slowly is sent the next part when the last one is written, and is not cut off for a long past.
    private boolean mustWait() {
        waiting = waiting || stay.line().whenWritten(this::goOn);
        return waiting;
    }

    private void goOn() {
        unattended(() -> stay.inTurn(() -> {
            synchronized (order) {
                waiting = false;
                if (stay.follows(this)) {
                    sendWhatIsBehind(goal);
                }
            }
        }));
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
