package app.prosa.realtime;

import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// What waits to be written to one socket, in order, one frame at a time. Bounded: who does not read is cut off, so
/// that the slow cannot harm the quick.
final class Outbox {
    /// At two bytes each, which is what they take up at the most: 1 MB (P13).
    private static final int MOST_CHARACTERS = 500_000;

    private final Session session;
    private final Runnable cutOff;
    private final Queue<String> waiting = new ArrayDeque<>(1); // most sockets are idle
    private int characters;
    private boolean writing;

    /// @param cutOff told when it comes to that
    Outbox(Session session, Runnable cutOff) {
        this.session = session;
        this.cutOff = cutOff;
    }

    void put(String frame) {
        synchronized (waiting) {
            if (characters + frame.length() > MOST_CHARACTERS) {
                cutOff.run();
                session.disconnect(); // a polite close would have to wait behind what is not being read
                return;
            }
            characters += frame.length();
            waiting.add(frame);
            if (writing) {
                return;
            }
            writing = true;
        }
        writeNext();
    }

    private void writeNext() {
        String next;
        synchronized (waiting) {
            next = waiting.poll();
            if (next == null) {
                writing = false;
                return;
            }
        }
        session.sendText(next, Callback.from(() -> written(next), _ -> abandon()));
    }

    private void written(String frame) {
        synchronized (waiting) {
            characters -= frame.length();
        }
        writeNext();
    }

    private void abandon() {
        synchronized (waiting) {
            waiting.clear();
        }
        session.disconnect();
    }
}
