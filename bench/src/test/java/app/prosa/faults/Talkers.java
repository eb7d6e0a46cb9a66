package app.prosa.faults;

import app.prosa.load.Letter;
import app.prosa.load.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/// Visitors who write one message after the other while something else goes on, and how long each of them took.
final class Talkers {
    /// Under the 60 a minute that a visitor may write.
    private static final Duration PAUSE = Duration.ofMillis(1_100);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<ChattingVisitor> visitors;

    Talkers(List<ChattingVisitor> visitors) {
        this.visitors = visitors;
    }

    /// From the sending to the tick. Every attempt has to succeed.
    List<Duration> ticksDuring(Runnable work) {
        return during(work, (visitor, place) -> {});
    }

    /// From the sending until it is acknowledged and has come back to the sender's own screen, as everybody's.
    List<Duration> screensDuring(Runnable work) {
        return during(work, Talkers::awaitOnScreen);
    }

    private static void awaitOnScreen(ChattingVisitor visitor, long place) {
        var end = Instant.now().plus(PATIENCE);
        while (visitor.scribe().held() < place) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("acknowledged, and not shown: " + place);
            }
            Patience.pause(Duration.ofMillis(1));
        }
    }

    private List<Duration> during(Runnable work, BiConsumer<ChattingVisitor, Long> then) {
        var going = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var talks = visitors.stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> talk(each, going, then), threads))
                    .toList();
            try {
                work.run();
            } finally {
                going.set(false);
            }
            return talks.stream()
                    .map(CompletableFuture::join)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private static List<Duration> talk(
            ChattingVisitor visitor, AtomicBoolean going, BiConsumer<ChattingVisitor, Long> then) {
        var times = new ArrayList<Duration>();
        Patience.pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(PAUSE.toMillis())));
        while (going.get()) {
            times.add(write(visitor, then));
            Patience.pause(PAUSE.minus(times.getLast()));
        }
        return times;
    }

    private static Duration write(ChattingVisitor visitor, BiConsumer<ChattingVisitor, Long> then) {
        var letter = Letter.of(visitor.conversation(), "no meio disso " + Letter.newId());
        visitor.scribe().sends(letter);
        var start = Instant.now();
        var outcome = visitor.visitor().post(letter).join();
        if (!(outcome instanceof Outcome.Done(var result))) {
            throw new IllegalStateException("not stored: " + outcome);
        }
        then.accept(visitor, result.path("publicSeq").asLong());
        var took = Duration.between(start, Instant.now());
        visitor.scribe().isAnswered(letter, outcome);
        return took;
    }
}
