package app.prosa.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import app.prosa.TestSettings;
import app.prosa.platform.Refusals;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
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
import java.util.stream.LongStream;
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
            throw away();
        };

        news.beginAgain(_ -> true);

        assertThat(guests).extracting(each -> each.closedFor).containsOnly(Optional.of(CloseReason.FAULT));
    }

    @Test
    void P13_who_reads_slowly_is_sent_the_next_part_when_the_last_one_is_written() {
        var guest = admitted();
        guest.slow = true;
        letters.last = 5;

        guest.stay.subscribe("letters/1", NOTHING);
        assertThat(guest.letters()).isEmpty();
        guest.reads();
        assertThat(guest.letters()).containsExactly(1L, 2L);

        letters.last = 6;
        news.entries("letters/1", List.of(new Letter(6, Instant.EPOCH)));
        Beats.tell(List.of(guest.stay));
        assertThat(guest.heard.getLast()).isEqualTo(new ServerFrame.Beat(Map.of()));
        guest.reads();
        assertThat(guest.letters()).containsExactly(1L, 2L, 3L, 4L);
        guest.reads();

        assertThat(guest.letters()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void who_asks_again_while_they_wait_is_not_sent_it_twice() {
        var guest = admitted();
        guest.slow = true;
        letters.last = 4;
        guest.stay.subscribe("letters/1", NOTHING);
        guest.reads();
        var before = guest.whenWritten.orElseThrow();
        guest.whenWritten = Optional.empty();

        guest.stay.subscribe("letters/1", new Held(2, Optional.empty()));
        before.run();
        guest.reads();

        assertThat(guest.letters()).containsExactly(1L, 2L, 3L, 4L);
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

    @Test
    void N3_a_poll_gives_its_place_back_also_when_the_entrance_cannot_be_told() {
        var polls = new LivePolls(house, JsonMapper.shared());
        var asked = new LivePoll(
                Stay.VERSION, Ids.next(), List.of(new LivePoll.Followed("letters/1", 0, Optional.empty(), "")));
        letters.asked = () -> {
            throw away();
        };
        door.left = () -> {
            throw away();
        };

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        polls.hold(door, Ids.next(), new Named("Ana"), asked, new PollCaller("127.0.0.1", () -> {})));

        assertThat(house.places().takeForAddress(Places.address(InetAddress.getLoopbackAddress())))
                .isTrue();
        assertThat(house.places().takeForPerson(new Named("Ana"))).isTrue();
    }

    private static IllegalStateException away() {
        return new IllegalStateException("the database is away");
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
                new Places(TestSettings.of(Map.of("prosa.sockets-per-person", "1", "prosa.sockets-per-address", "1"))),
                new Outboxes(0, meters));
    }

    private record Named(String name) implements LiveGuest {}

    private record Letter(long position, Instant at) implements Sequenced {}

    /// A stay, and all that comes of it.
    private final class Guest implements Line {
        private final List<ServerFrame> heard = new CopyOnWriteArrayList<>();
        private final Stay stay;
        private Optional<CloseReason> closedFor = Optional.empty();
        private boolean slow;
        private Optional<Runnable> whenWritten = Optional.empty();
        private boolean writing;

        Guest(LiveHouse house) {
            stay = new Stay(door, house, this, Ids.next());
        }

        @Override
        public void send(Outgoing frame) {
            heard.add(frame.frame());
            writing = slow;
        }

        @Override
        public boolean whenWritten(Runnable next) {
            if (writing) {
                assertThat(whenWritten).isEmpty();
                whenWritten = Optional.of(next);
            }
            return writing;
        }

        /// All that was sent is written.
        void reads() {
            writing = false;
            var next = whenWritten.orElseThrow();
            whenWritten = Optional.empty();
            next.run();
        }

        List<Long> letters() {
            return heard.stream()
                    .filter(ServerFrame.Entries.class::isInstance)
                    .flatMap(frame -> ((ServerFrame.Entries) frame).entries().stream())
                    .map(Sequenced::position)
                    .toList();
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
        private long last;

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public Opening open(String key, LiveGuest guest) {
            return new Opening(last, Optional.of(asked.get()));
        }

        @Override
        public Part after(String key, LiveGuest guest, long position) {
            var next = LongStream.rangeClosed(position + 1, Math.min(position + 2, last))
                    .mapToObj(each -> new Letter(each, Instant.EPOCH))
                    .toList();
            return new Part(next, position + 2 < last);
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
        private Runnable left = () -> {};

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
            left.run();
        }
    }
}
