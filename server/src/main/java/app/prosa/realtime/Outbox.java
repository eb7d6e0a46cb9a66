package app.prosa.realtime;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// What waits to be written to one socket, in order, one frame at a time. Bounded: who does not read is cut off, so
/// that the slow cannot harm the quick.
final class Outbox implements Unread {
    /// At two bytes each, which is what they take up at the most: 1 MB (P13).
    private static final int MOST_CHARACTERS = 500_000;

    private final Session session;
    private final Outboxes all;
    private final Queue<String> waiting = new ArrayDeque<>(1); // most sockets are idle

    /// Of what waits and of what is being written.
    private int characters;

    private List<Runnable> whenWritten = List.of();
    private boolean writing;
    private boolean closed;

    Outbox(Session session, Outboxes all) {
        this.session = session;
        this.all = all;
    }

    @Override
    public int characters() {
        synchronized (waiting) {
            return characters;
        }
    }

    void put(String frame) {
        boolean idle;
        boolean full;
        synchronized (waiting) {
            if (closed) {
                return;
            }
            count(frame.length());
            waiting.add(frame);
            idle = !writing;
            writing = true;
            full = characters > MOST_CHARACTERS;
        }
        if (full) {
            cutOff();
        }
        all.keepWithinBudget();
        if (idle) {
            writeNext();
        }
    }

    /// As `Line.whenWritten`; what is called must not take long.
    boolean whenWritten(Runnable next) {
        synchronized (waiting) {
            if (writing && !closed) {
                whenWritten =
                        Stream.concat(whenWritten.stream(), Stream.of(next)).toList();
            }
            return writing || closed;
        }
    }

    private void writeNext() {
        String next;
        List<Runnable> called = List.of();
        synchronized (waiting) {
            next = waiting.poll();
            if (next == null) {
                writing = false;
                called = whenWritten;
                whenWritten = List.of();
            }
        }
        if (next == null) {
            called.forEach(Runnable::run);
        } else {
            session.sendText(next, Callback.from(() -> written(next), _ -> abandon()));
        }
    }

    private void written(String frame) {
        synchronized (waiting) {
            if (!closed) {
                count(-frame.length());
            }
        }
        writeNext();
    }

    /// A frame that met a farewell failed for that alone, and the farewell is still on its way.
    private void abandon() {
        if (close()) {
            session.disconnect();
        }
    }

    /// A polite close would have to wait behind what is not being read.
    @Override
    public void cutOff() {
        if (close()) {
            all.cutOff();
        }
        session.disconnect();
    }

    /// Nothing is written any more. False when that was so already.
    boolean close() {
        synchronized (waiting) {
            if (closed) {
                return false;
            }
            closed = true;
            waiting.clear();
            whenWritten = List.of();
            count(-characters);
        }
        all.closed(this);
        return true;
    }

    private void count(int more) {
        characters += more;
        all.count(more);
    }
}
