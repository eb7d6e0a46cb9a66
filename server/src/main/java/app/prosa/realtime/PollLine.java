package app.prosa.realtime;

import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer of one poll, while it is being written. It is given at once when there is anything to say, or with the
/// first news, or after 25 s with nothing in it; proxies cut what is silent for longer. No thread waits for it.
///
/// For 10 s after the answer its guest counts as there, as on a socket: the next poll is on its way. What the answer
/// says is in the budget of all that waits until it has been read.
final class PollLine implements Line, Unread {
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final Duration REST = Duration.ofSeconds(10);

    /// What belongs together comes within a few milliseconds: the entry, the state, the row.
    private static final Duration GATHERED_WITHIN = Duration.ofMillis(30);

    /// As much as may wait for a socket.
    private static final int MOST_CHARACTERS = 500_000;

    private final Marks marks;
    private final Map<String, LivePoll.Followed> held;
    private final Executor threads;
    private final Outboxes all;
    private final Runnable hangUp;
    private final CompletableFuture<LivePolled> answer = new CompletableFuture<>();
    private final Object writing = new Object();
    private final List<ServerFrame> written = new ArrayList<>();
    private final Map<String, String> marked = new HashMap<>();
    private final long began = System.nanoTime();
    private int characters;
    private boolean waiting;
    private boolean letGo;
    private volatile long answeredAt;
    private volatile @Nullable Runnable farewell;

    /// @param hangUp ends the connection on which the answer is awaited
    PollLine(LivePoll asked, Marks marks, Executor threads, Outboxes all, Runnable hangUp) {
        this.marks = marks;
        this.threads = threads;
        this.all = all;
        this.hangUp = hangUp;
        all.opened(this);
        this.held = asked.topics().stream()
                .collect(Collectors.toMap(LivePoll.Followed::topic, Function.identity(), (one, _) -> one));
    }

    CompletableFuture<LivePolled> answer() {
        return answer;
    }

    /// The topics have been opened: from now on news is waited for.
    ///
    /// @param leave what to do when the guest has not come back
    void hold(Runnable leave) {
        farewell = leave;
        synchronized (writing) {
            waiting = true;
            if (written.isEmpty() && !held.isEmpty()) {
                return;
            }
        }
        give();
    }

    @Override
    public void send(Outgoing frame) {
        boolean first;
        synchronized (writing) {
            if (letGo || answer.isDone() || isFull() || isKnown(frame.frame())) {
                return;
            }
            written.add(frame.frame());
            count(frame.text().length());
            first = waiting && written.size() == 1;
        }
        all.keepWithinBudget();
        if (first) {
            giveSoon();
        }
    }

    private void giveSoon() {
        CompletableFuture.delayedExecutor(GATHERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(this::give);
    }

    /// Remembers what is told of a state, and says whether the guest holds it already.
    private boolean isKnown(ServerFrame frame) {
        return switch (frame) {
            case ServerFrame.Subscribed told -> {
                var followed = held.get(told.topic());
                var now = marks.of(told.topic(), told.state());
                var before = marked.put(told.topic(), now);
                yield followed != null && !told.anew() && now.equals(before == null ? followed.mark() : before);
            }
            case ServerFrame.State told -> {
                var now = marks.of(told.topic(), told.state());
                yield now.equals(marked.put(told.topic(), now));
            }
            case ServerFrame.Ended ended -> {
                marked.remove(ended.topic());
                yield false;
            }
            case ServerFrame.Beat _ -> true; // each poll is answered from the truth
            case ServerFrame.Welcome _,
                    ServerFrame.Entries _,
                    ServerFrame.Row _,
                    ServerFrame.Gone _,
                    ServerFrame.Signal _,
                    ServerFrame.Done _,
                    ServerFrame.Refused _ -> false;
        };
    }

    private void count(int more) {
        characters += more;
        all.count(more);
    }

    @Override
    public int characters() {
        synchronized (writing) {
            return characters;
        }
    }

    /// The connection goes with it: what is being written to it is not read.
    @Override
    public void cutOff() {
        close(CloseReason.FAULT);
        if (letGo()) {
            all.cutOff();
        }
        hangUp.run();
    }

    /// The answer has been read, or nobody waits for it any more. False when that was so already.
    boolean letGo() {
        synchronized (writing) {
            if (letGo) {
                return false;
            }
            letGo = true;
            written.clear();
            count(-characters);
        }
        all.closed(this);
        return true;
    }

    private boolean isFull() {
        return characters >= MOST_CHARACTERS;
    }

    /// What does not fit into one answer, the next poll asks for.
    @Override
    public boolean whenWritten(Runnable next) {
        return false;
    }

    @Override
    public boolean isOpen() {
        synchronized (writing) {
            return !answer.isDone() && !isFull();
        }
    }

    @Override
    public void close(CloseReason reason) {
        end(answer.completeExceptionally(
                switch (reason) {
                    case NOT_WELCOME -> Refusal.unauthenticated("access.sign-in-needed");
                    case TOO_MUCH -> Refusal.tooMany("live.too-many-attempts", Duration.ofSeconds(5));
                    case GOING_AWAY, FAULT, WRONG_VERSION, NOT_UNDERSTOOD, NO_HELLO ->
                        Refusal.unavailable("fault.try-again", Duration.ofSeconds(1));
                }));
        leave();
    }

    /// Another poll of the same line has come: this one's client has stopped waiting.
    void supersede() {
        give();
        leave();
    }

    @Override
    public void everySecond(long second) {
        if (!answer.isDone()) {
            if (isOver(began, LONGEST)) {
                give();
            }
        } else if (isOver(answeredAt, REST)) {
            leave();
        }
    }

    private static boolean isOver(long since, Duration span) {
        return System.nanoTime() - since >= span.toNanos();
    }

    private void give() {
        LivePolled polled;
        synchronized (writing) {
            polled = new LivePolled(written, marked);
            written.clear();
        }
        end(answer.complete(polled));
    }

    private void end(boolean now) {
        if (now) {
            answeredAt = System.nanoTime();
        }
    }

    private void leave() {
        var last = farewell;
        if (last != null) {
            threads.execute(last);
        }
    }
}
