package app.prosa.realtime;

import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection. Its frames are handled one after the other, each on a virtual thread, and the next is read from the
/// network only when the last is done: a client can keep one thread of ours busy at the most.
///
/// Public because Jetty calls it through a method handle of its own, which sees only public classes.
public final class LiveSocket implements Session.Listener {
    static final int VERSION = 1;
    private static final int MOST_TOPICS = 40;
    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);

    private final UUID connection = Ids.next();
    private final LiveEntrance entrance;
    private final LiveHouse house;
    private final Executor threads;
    private final FrameAllowance allowance = new FrameAllowance();
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final AtomicBoolean left = new AtomicBoolean();

    private volatile @Nullable Session session;
    private volatile @Nullable Outbox outbox;
    private volatile @Nullable LiveGuest guest;

    LiveSocket(LiveEntrance entrance, LiveHouse house, Executor threads) {
        this.entrance = entrance;
        this.house = house;
        this.threads = threads;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        outbox = new Outbox(opened);
        house.closeUnlessAdmitted(this);
        opened.demand();
    }

    @Override
    public void onWebSocketText(String text) {
        threads.execute(() -> {
            handle(text);
            demandNext();
        });
    }

    /// Nobody asks for the next frame after it, so a socket left open here would hear nothing more.
    @Override
    public void onWebSocketBinary(ByteBuffer bytes, Callback callback) {
        callback.succeed();
        close(CloseReason.NOT_UNDERSTOOD);
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        callback.succeed();
        threads.execute(this::leave);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        threads.execute(this::leave);
    }

    Optional<LiveGuest> admitted() {
        return Optional.ofNullable(guest);
    }

    LiveEntrance entrance() {
        return entrance;
    }

    LiveGuest guest() {
        return admitted().orElseThrow(() -> new IllegalStateException("nobody admitted yet"));
    }

    Iterable<Subscription> subscriptions() {
        return subscriptions.values();
    }

    void send(ServerFrame frame) {
        var box = outbox;
        if (box != null) {
            box.put(house.frames().write(frame));
        }
    }

    void end(Subscription subscription, String code) {
        if (subscriptions.remove(subscription.topic(), subscription)) {
            house.channels().remove(subscription);
            send(new ServerFrame.Ended(subscription.topic(), code));
        }
    }

    void close(CloseReason reason) {
        var open = session;
        if (open != null && open.isOpen()) {
            open.close(reason.code(), reason.words(), Callback.NOOP);
        }
    }

    private void demandNext() {
        var open = session;
        if (open != null && open.isOpen()) {
            open.demand();
        }
    }

    private void handle(String text) {
        if (!allowance.takeOne()) {
            close(CloseReason.TOO_MUCH);
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
            close(CloseReason.NOT_UNDERSTOOD);
        } catch (RuntimeException fault) {
            // Whoever sent it must not wait for an answer that never comes; on its return the client catches up.
            LOG.error("frame failed on connection {}", connection, fault);
            close(CloseReason.FAULT);
        }
    }

    private void greet(ClientFrame first) {
        if (!(first instanceof ClientFrame.Hello(var version, var secret))) {
            close(CloseReason.NOT_UNDERSTOOD);
            return;
        }
        if (version != VERSION) {
            close(CloseReason.WRONG_VERSION);
            return;
        }
        try {
            guest = entrance.admit(connection, secret);
        } catch (Refusal notEntitled) {
            close(CloseReason.NOT_WELCOME);
            return;
        }
        house.welcome(this);
        send(new ServerFrame.Welcome(VERSION, LiveHouse.BEAT.toSeconds()));
    }

    private void handle(ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Hello _ -> close(CloseReason.NOT_UNDERSTOOD);
            case ClientFrame.Subscribe(var topic, var after) -> subscribe(topic, after);
            case ClientFrame.Unsubscribe(var topic) -> unsubscribe(topic);
            case ClientFrame.Command command -> run(command);
            case ClientFrame.Wake _ -> house.beat(this);
        }
    }

    private void subscribe(String topic, long after) {
        unsubscribe(topic);
        if (subscriptions.size() >= MOST_TOPICS || after < 0) {
            send(new ServerFrame.Ended(topic, "topic.refused"));
            return;
        }
        try {
            var subscription = new Subscription(house.topics().family(topic), topic, this, after);
            subscriptions.put(topic, subscription);
            house.channels().add(subscription);
            subscription.open();
        } catch (Refusal refusal) {
            unsubscribe(topic);
            send(new ServerFrame.Ended(topic, refusal.code()));
        }
    }

    private void unsubscribe(String topic) {
        var subscription = subscriptions.remove(topic);
        if (subscription != null) {
            house.channels().remove(subscription);
        }
    }

    private void run(ClientFrame.Command command) {
        try {
            send(new ServerFrame.Done(command.id(), house.commands().run(guest(), command)));
        } catch (Refusal refusal) {
            send(new ServerFrame.Refused(command.id(), Problems.of(refusal)));
        } catch (RuntimeException fault) {
            LOG.error("command {} failed on connection {}", command.name(), connection, fault);
            send(new ServerFrame.Refused(
                    command.id(), Problems.of(Refusal.unavailable("fault.try-again", Duration.ofSeconds(2)))));
        }
    }

    private void leave() {
        if (!left.compareAndSet(false, true)) {
            return;
        }
        subscriptions.keySet().forEach(this::unsubscribe);
        house.farewell(this);
        admitted().ifPresent(who -> entrance.left(connection, who));
    }
}
