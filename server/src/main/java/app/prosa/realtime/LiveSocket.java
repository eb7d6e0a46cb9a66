package app.prosa.realtime;

import app.prosa.shared.Ids;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/// One socket. Its frames are handled one after the other, each on a virtual thread, and the next is read from the
/// network only when the last is done: a client can keep one thread of ours busy at the most.
///
/// Public because Jetty calls it through a method handle of its own, which sees only public classes.
public final class LiveSocket implements Session.Listener, Line {
    private static final Duration HELLO_WITHIN = Duration.ofSeconds(10);

    /// A network that vanishes says nothing. Two pings in a row may be lost; then presence must still be right within
    /// 45 s (P11).
    private static final int SECONDS_BETWEEN_PINGS = 15;

    private static final Duration DEAD_AFTER = Duration.ofSeconds(35);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LiveHouse house;
    private final Stay stay;
    private final Executor threads;
    private final Object address;
    private final FrameAllowance allowance = new FrameAllowance();
    private final AtomicBoolean placed = new AtomicBoolean();

    private volatile @Nullable Session session;
    private volatile @Nullable Outbox outbox;
    private final long began = System.nanoTime();
    private volatile long heardAt = began;
    private volatile long pinged;

    /// @param address whose place among the sockets of one address it takes
    LiveSocket(LiveEntrance entrance, LiveHouse house, Executor threads, Object address) {
        this.house = house;
        this.stay = new Stay(entrance, house, this, Ids.next());
        this.threads = threads;
        this.address = address;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        if (!house.places().takeForAddress(address)) {
            opened.disconnect(); // there was room when it knocked, and others were quicker
            return;
        }
        placed.set(true);
        session = opened;
        outbox = house.outboxes().open(opened);
        house.enter(stay);
        opened.demand();
    }

    @Override
    public void onWebSocketText(String text) {
        threads.execute(() -> {
            hear(text);
            demandNext();
        });
    }

    /// Nobody asks for the next frame after it, so a socket left open here would hear nothing more.
    @Override
    public void onWebSocketBinary(ByteBuffer bytes, Callback callback) {
        callback.succeed();
        close(CloseReason.NOT_UNDERSTOOD);
    }

    /// A sign of life is only what our last ping carried: who sends pongs without having read it may not be reading at
    /// all.
    @Override
    public void onWebSocketPong(ByteBuffer carried) {
        if (carried.remaining() == Long.BYTES && carried.getLong() == pinged) {
            heardAt = System.nanoTime();
        }
        demandNext();
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        callback.succeed();
        leave();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        leave();
    }

    @Override
    public void send(Outgoing frame) {
        var box = outbox;
        if (box != null) {
            box.put(frame.text());
        }
    }

    @Override
    public boolean whenWritten(Runnable next) {
        var box = outbox;
        return box != null && box.whenWritten(() -> threads.execute(next));
    }

    @Override
    public boolean isOpen() {
        var open = session;
        return open != null && open.isOpen();
    }

    /// What waits is not written any more: it would meet a socket that is closing, and cut it off before the client has
    /// read why.
    @Override
    public void close(CloseReason reason) {
        var open = session;
        if (open != null && open.isOpen()) {
            closeOutbox();
            open.close(reason.code(), reason.words(), Callback.NOOP);
        }
    }

    @Override
    public void everySecond(long second) {
        var silent = since(heardAt);
        if (stay.admitted().isEmpty() && since(began).compareTo(HELLO_WITHIN) >= 0) { // pongs do not count
            close(CloseReason.NO_HELLO);
        } else if (silent.compareTo(DEAD_AFTER) >= 0) {
            cutOff();
        } else if (Math.floorMod(second + System.identityHashCode(this), SECONDS_BETWEEN_PINGS) == 0) {
            ping();
        }
    }

    private void ping() {
        var open = session;
        if (open != null && open.isOpen()) {
            pinged = RANDOM.nextLong();
            open.sendPing(ByteBuffer.allocate(Long.BYTES).putLong(0, pinged), Callback.NOOP);
        }
    }

    private void cutOff() {
        var open = session;
        if (open != null) {
            open.disconnect(); // a polite close would wait for an answer
        }
        leave();
    }

    private void hear(String text) {
        heardAt = System.nanoTime();
        if (allowance.takeOne()) {
            stay.hear(text);
        } else {
            close(CloseReason.TOO_MUCH);
        }
        heardAt = System.nanoTime(); // no pong is read while a frame is handled
    }

    private void demandNext() {
        var open = session;
        if (open != null && open.isOpen()) {
            open.demand();
        }
    }

    private void leave() {
        if (placed.compareAndSet(true, false)) {
            house.places().giveBack(address);
            closeOutbox();
            var silent = since(heardAt);
            threads.execute(() -> stay.leave(silent));
        }
    }

    private void closeOutbox() {
        var box = outbox;
        if (box != null) {
            box.close();
        }
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
