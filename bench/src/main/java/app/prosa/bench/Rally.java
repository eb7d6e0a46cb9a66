package app.prosa.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// As many messages as a server takes: 200 senders, each writing the next when the last is acknowledged. A visitor may
/// write 60 a minute, so each sender is several visitors in turn.
final class Rally implements Talk.Ear {
    private static final int SENDERS = 200;
    private static final Duration LONGEST_TAIL = Duration.ofSeconds(15);

    private final Talk talk;
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean over;

    private Rally(Talk talk) {
        this.talk = talk;
    }

    /// Acknowledged messages a second. All of them must have reached the other side.
    static double of(Talk talk, Duration span) {
        var rally = new Rally(talk);
        talk.listen(rally);
        var start = System.nanoTime();
        for (var sender = 0; sender < SENDERS; sender++) {
            rally.write(sender);
        }
        Waiting.pause(span);
        var stored = rally.stored.get();
        var seconds = (System.nanoTime() - start) / 1e9;
        rally.end();
        return stored / seconds;
    }

    private void end() {
        over = true;
        var unused = Waiting.until(LONGEST_TAIL, this::isSettled);
        if (!isSettled()) {
            throw new IllegalStateException("of %d messages %d were acknowledged, %d refused, and %d were heard"
                    .formatted(written.get(), stored.get(), refused.get(), arrived.get()));
        }
        if (refused.get() > 0) {
            System.out.printf("      %d of %d messages were refused%n", refused.get(), written.get());
        }
    }

    private boolean isSettled() {
        return stored.get() + refused.get() == written.get() && arrived.get() == stored.get();
    }

    private void write(int visitor) {
        talk.write(visitor, written.incrementAndGet());
    }

    private void next(int visitor) {
        if (!over) {
            write((visitor + SENDERS) % talk.senders());
        }
    }

    @Override
    public void acknowledged(int visitor) {
        stored.incrementAndGet();
        next(visitor);
    }

    @Override
    public void refused(int visitor) {
        refused.incrementAndGet();
        next(visitor);
    }

    @Override
    public void arrived(int number) {
        arrived.incrementAndGet();
    }
}
