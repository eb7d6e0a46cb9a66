package app.prosa.platform;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Hints that wait, in order and bounded. Two equal ones are one: whoever gets it looks at the truth after both.
final class HintQueue {
    private static final int MOST = 10_000;

    private final Set<Hint> waiting = new LinkedHashSet<>();

    /// False when there is no room.
    boolean add(Hint hint) {
        synchronized (waiting) {
            if (waiting.size() == MOST) {
                return false;
            }
            waiting.add(hint);
            waiting.notifyAll();
            return true;
        }
    }

    /// What waits, at most `most` of it. While there is nothing, it waits until there is, until `wake` is called, or
    /// until `patience` is over.
    List<Hint> take(int most, Duration patience) throws InterruptedException {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                waiting.wait(patience.toMillis());
            }
            var taken = waiting.stream().limit(most).toList();
            taken.forEach(waiting::remove);
            return taken;
        }
    }

    void wake() {
        synchronized (waiting) {
            waiting.notifyAll();
        }
    }

    boolean isEmpty() {
        synchronized (waiting) {
            return waiting.isEmpty();
        }
    }

    /// Forgets what waits, and says how much that was.
    int clear() {
        synchronized (waiting) {
            var forgotten = waiting.size();
            waiting.clear();
            return forgotten;
        }
    }
}
