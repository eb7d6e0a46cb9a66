package app.prosa.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Makes the rounds: each in a virtual thread of its own, so that a slow one delays no other.
@Component
final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final ObjectProvider<Round> rounds;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    Rounds(ObjectProvider<Round> rounds) {
        this.rounds = rounds;
    }

    @Override
    public void start() {
        rounds.forEach(round ->
                threads.add(Thread.ofVirtual().name("round-" + round.name()).start(() -> make(round))));
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    private static void make(Round round) {
        try {
            while (!Thread.interrupted()) {
                takeTurn(round);
                Thread.sleep(round.pause());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the process stops
        }
    }

    /// A turn may fail, as all do while the database is away; the next one is the cure.
    private static void takeTurn(Round round) {
        try {
            round.turn().run();
        } catch (RuntimeException failure) {
            LOG.warn("The round {} failed and is taken again in {}", round.name(), round.pause(), failure);
        }
    }
}
