package app.prosa.conversations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Posts that wait, in the order they came in. They keep their place until they are settled, so that one whose
/// conversation is locked is overtaken by those of other conversations and by none of its own.
final class PostQueue {
    /// A batch is over soon, however many there are; and the more share a commit, the less one more of them saves.
    private static final int TOGETHER = 64;

    /// Even where a commit takes 100 ms, on a disk that is ill, their turn comes within 4 s.
    private static final int MOST = 2_000;

    /// Transactions that change a conversation take about as long.
    private static final long LOCKED_MILLIS = 5;

    private final List<WaitingPost> waiting = new ArrayList<>();
    private final Set<ConversationId> leftOut = new HashSet<>();
    private final AtomicBoolean beingWritten = new AtomicBoolean();

    /// What becomes of one that is added. There is one writer as long as anything waits.
    enum Added {
        FULL,
        NEEDS_A_WRITER,
        IS_BEING_WRITTEN
    }

    synchronized Added add(WaitingPost post) {
        if (waiting.size() >= MOST) {
            return Added.FULL;
        }
        waiting.add(post);
        notifyAll();
        return beingWritten.getAndSet(true) ? Added.IS_BEING_WRITTEN : Added.NEEDS_A_WRITER;
    }

    synchronized int size() {
        return waiting.size();
    }

    /// Somebody else has the conversation: others come first for once.
    synchronized void leaveOutOnce(ConversationId conversation) {
        leftOut.add(conversation);
    }

    /// The next batch; waits a moment while all there is has just been left out. Empty when nothing waits any more, and
    /// then the writer is done.
    synchronized List<WaitingPost> next() throws InterruptedException {
        var batch = free();
        while (batch.isEmpty() && !waiting.isEmpty()) {
            wait(LOCKED_MILLIS);
            batch = free();
        }
        beingWritten.set(!batch.isEmpty());
        return batch;
    }

    private List<WaitingPost> free() {
        waiting.removeIf(each -> !each.isWaiting());
        var free = waiting.stream()
                .filter(each -> !leftOut.contains(each.conversation()))
                .limit(TOGETHER)
                .toList();
        leftOut.clear();
        return free;
    }
}
