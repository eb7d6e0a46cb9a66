package app.prosa.realtime;

import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One guest's stay: what frames mean, whatever line they come by. It begins before the guest has said who they are.
/// Frames are handled one after the other, the line sees to that; and leaving waits for the one in hand.
final class Stay {
    static final int VERSION = 1;
    private static final int MOST_TOPICS = 40;
    private static final Logger LOG = LoggerFactory.getLogger(Stay.class);

    private final UUID connection;
    private final LiveEntrance entrance;
    private final LiveHouse house;
    private final Line line;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>(1);

    private volatile @Nullable LiveGuest guest;
    private volatile boolean placed;
    private boolean left;

    Stay(LiveEntrance entrance, LiveHouse house, Line line, UUID connection) {
        this.connection = connection;
        this.entrance = entrance;
        this.house = house;
        this.line = line;
    }

    Optional<LiveGuest> admitted() {
        return Optional.ofNullable(guest);
    }

    LiveGuest guest() {
        return admitted().orElseThrow(() -> new IllegalStateException("nobody admitted yet"));
    }

    LiveEntrance entrance() {
        return entrance;
    }

    Line line() {
        return line;
    }

    boolean follows(Subscription subscription) {
        return subscriptions.get(subscription.topic()) == subscription;
    }

    /// The topics that the guest was let in to.
    Stream<Subscription> opened() {
        return subscriptions.values().stream().filter(Subscription::isOpened);
    }

    void send(ServerFrame frame) {
        send(new Outgoing(frame, house.frames()));
    }

    void send(Outgoing frame) {
        line.send(frame);
    }

    void end(Subscription subscription, String code) {
        if (subscriptions.remove(subscription.topic(), subscription)) {
            house.channels().remove(subscription);
            send(new ServerFrame.Ended(subscription.topic(), code));
        }
    }

    synchronized void hear(String text) {
        if (left) {
            return;
        }
        try {
            var frame = house.frames().read(text);
            if (guest == null) {
                greet(frame);
            } else {
                handle(frame);
            }
        } catch (Refusal malformed) {
            line.close(CloseReason.NOT_UNDERSTOOD);
        } catch (RuntimeException fault) {
            // Whoever sent it must not wait for an answer that never comes; on its return the client catches up.
            LOG.error("frame failed on connection {}", connection, fault);
            line.close(CloseReason.FAULT);
        }
    }

    private void greet(ClientFrame first) {
        if (!(first instanceof ClientFrame.Hello(var version, var secret))) {
            line.close(CloseReason.NOT_UNDERSTOOD);
            return;
        }
        if (version != VERSION) {
            line.close(CloseReason.WRONG_VERSION);
            return;
        }
        try {
            if (admit(house.inTurn(() -> entrance.admit(connection, secret)))) {
                send(new ServerFrame.Welcome(VERSION, LiveHouse.BEAT.toSeconds()));
            } else {
                line.close(CloseReason.TOO_MUCH);
            }
        } catch (Refusal notEntitled) {
            line.close(CloseReason.NOT_WELCOME);
        }
    }

    /// False when the person holds as many lines as one may.
    boolean admit(LiveGuest who) {
        guest = who;
        placed = house.places().takeForPerson(who.person());
        return placed;
    }

    private void handle(ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Hello _ -> line.close(CloseReason.NOT_UNDERSTOOD);
            case ClientFrame.Subscribe wanted -> subscribe(wanted.topic(), wanted.held());
            case ClientFrame.Unsubscribe(var topic) -> unsubscribe(topic);
            case ClientFrame.Command command -> send(house.commands().answer(guest(), command));
            case ClientFrame.Wake _ -> house.beat(this);
        }
    }

    void subscribe(String topic, Held held) {
        unsubscribe(topic);
        if (subscriptions.size() >= MOST_TOPICS || held.after() < 0) {
            send(new ServerFrame.Ended(topic, "topic.refused"));
            return;
        }
        try {
            var subscription = new Subscription(house.topics().family(topic), topic, this, held.after());
            subscriptions.put(topic, subscription);
            house.channels().add(subscription);
            inTurn(() -> subscription.open(held));
        } catch (Refusal refusal) {
            unsubscribe(topic);
            send(new ServerFrame.Ended(topic, refusal.code()));
        }
    }

    void inTurn(Runnable looking) {
        house.inTurn(() -> {
            looking.run();
            return looking;
        });
    }

    private void unsubscribe(String topic) {
        var subscription = subscriptions.remove(topic);
        if (subscription != null) {
            house.channels().remove(subscription);
        }
    }

    /// However it ended; the first call counts, and is told so. Whoever is being let in at this moment, and whatever
    /// they ask for, goes with it.
    ///
    /// @param silentFor how long nothing had been heard
    synchronized boolean leave(Duration silentFor) {
        if (left) {
            return false;
        }
        left = true;
        subscriptions.keySet().forEach(this::unsubscribe);
        house.farewell(this);
        if (placed) {
            house.places().giveBack(guest().person());
        }
        admitted().ifPresent(who -> sayGoodbye(who, silentFor));
        return true;
    }

    /// Gone is gone, even if the entrance cannot write it down: what else the line took up is given back all the same.
    private void sayGoodbye(LiveGuest who, Duration silentFor) {
        try {
            entrance.left(connection, who, silentFor);
        } catch (RuntimeException fault) {
            LOG.error("nobody could be told that connection {} ended", connection, fault);
        }
    }
}
