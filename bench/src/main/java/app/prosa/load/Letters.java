package app.prosa.load;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// What one person has written and nobody has acknowledged yet. Carried one at a time and in order, each under its id
/// again and again until there is a final answer: so nothing is lost, doubled or reordered by trying.
final class Letters {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final EventLoop loop;
    private final Function<Letter, CompletableFuture<Outcome>> carrier;
    private final Watch watch;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean carrying;

    Letters(EventLoop loop, Function<Letter, CompletableFuture<Outcome>> carrier, Watch watch) {
        this.loop = loop;
        this.carrier = carrier;
        this.watch = watch;
    }

    /// The final outcome, `Done` or `Refused`, however long it takes.
    CompletableFuture<Outcome> put(Letter letter) {
        var answer = new CompletableFuture<Outcome>();
        loop.execute(() -> {
            waiting.add(new Waiting(letter, answer));
            carryNext();
        });
        return answer;
    }

    private void carryNext() {
        var next = waiting.peek();
        if (next != null && !carrying) {
            carrying = true;
            carry(next, 0);
        }
    }

    private void carry(Waiting next, int triesBefore) {
        var unused = carrier.apply(next.letter)
                .exceptionally(_ -> new Outcome.Unknown())
                .thenAcceptAsync(outcome -> answered(next, triesBefore, outcome), loop);
    }

    private void answered(Waiting next, int triesBefore, Outcome outcome) {
        watch.tried(next.letter, outcome);
        if (!outcome.isFinal()) {
            var pause = pause(triesBefore, outcome);
            var unused = loop.schedule(() -> carry(next, triesBefore + 1), pause.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        waiting.remove();
        carrying = false;
        next.answer.complete(outcome);
        carryNext();
    }

    private static Duration pause(int triesBefore, Outcome outcome) {
        var growing = Backoff.pause(Duration.ofMillis(200), LONGEST_PAUSE, triesBefore);
        var asked = outcome instanceof Outcome.Refused refused ? refused.retryAfter() : Duration.ZERO;
        return asked.compareTo(growing) > 0 ? asked : growing;
    }

    private record Waiting(Letter letter, CompletableFuture<Outcome> answer) {}
}
