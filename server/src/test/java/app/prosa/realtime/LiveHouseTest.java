package app.prosa.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.TestSettings;
import app.prosa.platform.Refusals;
import app.prosa.shared.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What goes on by itself, while the database keeps some of it waiting.
class LiveHouseTest {
    /// So many that each of the 25 shares of the beats has somebody in it, as good as certainly.
    private static final int GUESTS = 250;

    private static final Duration LATE = Duration.ofSeconds(10);

    private final CountDownLatch databaseIsBack = new CountDownLatch(1);
    private final AtomicInteger beatsAsked = new AtomicInteger();
    private final AtomicInteger rightsAsked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final Door door = new Door();
    private final LiveHouse house = house();
    private final List<Guest> guests = Stream.generate(Guest::new).limit(GUESTS).toList();

    @AfterEach
    void stop() {
        databaseIsBack.countDown();
        guests.forEach(each -> each.stay.leave(Duration.ZERO));
        house.stop();
    }

    @Test
    void P11_pings_go_on_while_the_database_keeps_beats_and_rights_waiting() {
        house.start();
        await().until(() -> beatsAsked.get() == 1 && rightsAsked.get() == 1);

        var before = guests.getFirst().seconds.get();
        await().until(() -> guests.getFirst().seconds.get() >= before + 3);
    }

    @Test
    void nobody_misses_a_beat_because_the_one_before_it_was_late() {
        house.start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> guests.getFirst().seconds.get() >= LATE.toSeconds());
        databaseIsBack.countDown();

        await().atMost(LiveHouse.BEAT.minus(LATE).plusSeconds(8))
                .until(() -> guests.stream().allMatch(each -> each.beats.get() > 0));
    }

    /// An interrupt closes the socket that is written to just then, and its client would not read why.
    @Test
    void P06_nobody_who_is_told_something_at_the_end_is_interrupted() {
        house.start();
        await().until(() -> beatsAsked.get() == 1 && rightsAsked.get() == 1);
        guests.forEach(each -> each.stay.leave(Duration.ZERO));

        house.stop();

        databaseIsBack.countDown();
        await().until(() -> answered.get() == 2);
        assertThat(interrupted).isFalse();
    }

    private LiveHouse house() {
        var meters = new SimpleMeterRegistry();
        var frames = new Frames(JsonMapper.shared());
        return new LiveHouse(
                frames,
                new Topics(List.of(new Letters())),
                new Commands(List.of(), frames, new Refusals(meters)),
                new Channels(),
                new Places(TestSettings.of(Map.of())),
                new Outboxes(0, meters));
    }

    private void waitForTheDatabase() {
        try {
            databaseIsBack.await();
        } catch (InterruptedException _) {
            interrupted.set(true);
            Thread.currentThread().interrupt();
        }
        answered.incrementAndGet();
    }

    private record Named(UUID name) implements LiveGuest {}

    private final class Guest implements Line {
        private final AtomicLong seconds = new AtomicLong();
        private final AtomicInteger beats = new AtomicInteger();
        private final Stay stay = new Stay(door, house, this, Ids.next());

        Guest() {
            house.enter(stay);
            stay.admit(new Named(Ids.next()));
            stay.subscribe("letters/1", new Held(0, Optional.empty()));
        }

        @Override
        public void send(Outgoing frame) {
            if (frame.frame() instanceof ServerFrame.Beat) {
                beats.incrementAndGet();
            }
        }

        @Override
        public boolean whenWritten(Runnable next) {
            return false;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close(CloseReason reason) {}

        @Override
        public void everySecond(long second) {
            seconds.incrementAndGet();
        }
    }

    private final class Letters implements LiveTopic {
        @Override
        public String name() {
            return "letters";
        }

        @Override
        public Opening open(String key, LiveGuest guest) {
            return Opening.WITHOUT_STATE;
        }

        @Override
        public Map<String, Long> positions(Collection<String> keys) {
            beatsAsked.incrementAndGet();
            waitForTheDatabase();
            return Map.of();
        }
    }

    private final class Door implements LiveEntrance {
        @Override
        public String path() {
            return "/letters";
        }

        @Override
        public boolean mayComeFrom(Optional<String> origin, String host) {
            return true;
        }

        @Override
        public LiveGuest admit(UUID connection, String secret) {
            return new Named(connection);
        }

        @Override
        public Set<LiveGuest> noLongerWelcome(Collection<LiveGuest> asked) {
            rightsAsked.incrementAndGet();
            waitForTheDatabase();
            return Set.of();
        }
    }
}
