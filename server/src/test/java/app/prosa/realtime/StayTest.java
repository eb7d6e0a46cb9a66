package app.prosa.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.TestSettings;
import app.prosa.platform.Refusals;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What is told to a guest in the very moment in which they come in, ask for a topic, or leave.
class StayTest {
    private static final Held NOTHING = new Held(0, Optional.empty());
    private static final String HELLO = "{\"type\":\"hello\",\"version\":1,\"secret\":\"Ana\"}";

    private final Letters letters = new Letters();
    private final Door door = new Door();
    private final Channels channels = new Channels();
    private final Frames frames = new Frames(JsonMapper.shared());
    private final LiveNews news = new LiveNews(channels, frames);
    private final LiveHouse house = house();

    @Test
    void A2_what_happens_while_somebody_asks_is_not_told_to_who_is_refused() {
        var stranger = admitted();
        letters.asked = () -> {
            news.entries("letters/1", List.of(new Letter(1, Instant.EPOCH)));
            news.state("letters/1", _ -> true, 1, "secret");
            news.signal("letters/1", _ -> true, "secret");
            Beats.tell(List.of(stranger.stay));
            throw Refusal.unknown("topic.unknown");
        };

        stranger.stay.subscribe("letters/1", NOTHING);

        assertThat(stranger.heard)
                .containsExactly(new ServerFrame.Beat(Map.of()), new ServerFrame.Ended("letters/1", "topic.unknown"));
    }

    @Test
    void what_changes_while_a_topic_is_opened_is_told_after_it() throws InterruptedException {
        var guest = admitted();
        var change = new Thread(() -> news.state("letters/1", _ -> true, 0, "new"));
        letters.asked = () -> {
            change.start();
            untilItWaitsOrIsOver(change);
            return "old";
        };

        guest.stay.subscribe("letters/1", NOTHING);
        change.join();

        assertThat(guest.heard)
                .containsExactly(
                        new ServerFrame.Subscribed("letters/1", 0, "old", false),
                        new ServerFrame.State("letters/1", 0, "new"));
    }

    @Test
    void A2_who_cannot_be_asked_about_again_has_to_come_back_and_holds_up_nobody() {
        var guests = List.of(admitted(), admitted(), admitted());
        guests.forEach(each -> each.stay.subscribe("letters/1", NOTHING));
        letters.asked = () -> {
            throw new IllegalStateException("the database is away");
        };

        news.beginAgain(_ -> true);

        assertThat(guests).extracting(each -> each.closedFor).containsOnly(Optional.of(CloseReason.FAULT));
    }

    @Test
    void P11_who_is_let_in_when_the_line_is_lost_already_has_left_all_the_same() throws InterruptedException {
        var gone = new Guest(house);
        var leaving = new Thread(() -> gone.stay.leave(Duration.ZERO));
        door.asked = () -> {
            leaving.start();
            untilItWaitsOrIsOver(leaving);
        };

        gone.stay.hear(HELLO);
        leaving.join();

        assertThat(door.inside).isEmpty();
        assertThat(house.places().takeForPerson(new Named("Ana"))).isTrue();
    }

    private Guest admitted() {
        var guest = new Guest(house);
        guest.stay.admit(new Named(Ids.next().toString()));
        return guest;
    }

    private static void untilItWaitsOrIsOver(Thread thread) {
        await().until(() ->
                Set.of(Thread.State.BLOCKED, Thread.State.TERMINATED).contains(thread.getState()));
    }

    private LiveHouse house() {
        var meters = new SimpleMeterRegistry();
        return new LiveHouse(
                frames,
                new Topics(List.of(letters)),
                new Commands(List.of(), frames, new Refusals(meters)),
                channels,
                new Places(TestSettings.of(Map.of("prosa.sockets-per-person", "1"))),
                meters);
    }

    private record Named(String name) implements LiveGuest {}

    private record Letter(long position, Instant at) implements Sequenced {}

    /// A stay, and all that comes of it.
    private final class Guest implements Line {
        private final List<ServerFrame> heard = new CopyOnWriteArrayList<>();
        private final Stay stay;
        private Optional<CloseReason> closedFor = Optional.empty();

        Guest(LiveHouse house) {
            stay = new Stay(door, house, this, Ids.next());
        }

        @Override
        public void send(Outgoing frame) {
            heard.add(frame.frame());
        }

        @Override
        public boolean isOpen() {
            return closedFor.isEmpty();
        }

        @Override
        public void close(CloseReason reason) {
            closedFor = Optional.of(reason);
        }

        @Override
        public void everySecond(long second) {}
    }

    private static final class Letters implements LiveTopic {
        private Supplier<Object> asked = () -> "";

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public Opening open(String key, LiveGuest guest) {
            return new Opening(0, Optional.of(asked.get()));
        }

        @Override
        public Map<String, Long> positions(Collection<String> keys) {
            return keys.stream().collect(Collectors.toMap(key -> key, _ -> 1L));
        }
    }

    /// Lets everybody in, under the name they give.
    private static final class Door implements LiveEntrance {
        private final List<UUID> inside = new CopyOnWriteArrayList<>();
        private Runnable asked = () -> {};

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
            asked.run();
            inside.add(connection);
            return new Named(secret);
        }

        @Override
        public Set<LiveGuest> noLongerWelcome(Collection<LiveGuest> guests) {
            return Set.of();
        }

        @Override
        public void left(UUID connection, LiveGuest guest, Duration silentFor) {
            inside.remove(connection);
        }
    }
}
