package app.prosa.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.shared.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What waits for many sockets at once, each below the bound of one.
class OutboxesTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Outboxes outboxes = new Outboxes(1_000, meters);

    @Test
    void N3_beyond_the_budget_who_holds_most_is_cut_off_and_nobody_else() {
        var little = new Peer();
        var most = new Peer();
        var last = new Peer();
        little.outbox.put("x".repeat(300));
        most.outbox.put("x".repeat(400));
        last.outbox.put("x".repeat(300));
        assertThat(Stream.of(little, most, last)).noneMatch(each -> each.disconnected);

        last.outbox.put("x");

        assertThat(most.disconnected).isTrue();
        assertThat(Stream.of(little, last)).noneMatch(each -> each.disconnected);
        assertThat(meters.counter("prosa.live.cut.off").count()).isEqualTo(1);
    }

    @Test
    void what_is_read_or_left_behind_makes_room() {
        var reader = new Peer();
        var gone = new Peer();
        var other = new Peer();
        for (var times = 0; times < 10; times++) {
            reader.outbox.put("x".repeat(400));
            reader.reads();
        }
        gone.outbox.put("x".repeat(600));
        gone.outbox.close();
        gone.outbox.put("x".repeat(600));

        other.outbox.put("x".repeat(1_000));

        assertThat(Stream.of(reader, gone, other)).noneMatch(each -> each.disconnected);
    }

    @Test
    void N3_the_answer_of_a_poll_is_in_the_same_budget_until_it_has_been_read() {
        var socket = new Peer();
        var hungUp = new AtomicInteger();
        var read = poll(hungUp);
        read.send(frame(600));
        read.supersede();
        assertThat(read.answer()).isCompleted();
        assertThat(read.letGo()).isTrue();
        socket.outbox.put("x".repeat(400));
        assertThat(hungUp).hasValue(0);

        poll(hungUp).send(frame(600));

        assertThat(hungUp).hasValue(1);
        assertThat(socket.disconnected).isFalse();
        assertThat(meters.get("prosa.live.unread").gauge().value()).isEqualTo(400);
        assertThat(meters.counter("prosa.live.cut.off").count()).isEqualTo(1);
    }

    private PollLine poll(AtomicInteger hungUp) {
        var topics = new Topics(List.of());
        return new PollLine(
                new LivePoll(Stay.VERSION, Ids.next(), List.of()),
                new Marks(JsonMapper.shared(), topics, new LiveGuest() {}),
                Runnable::run,
                outboxes,
                hungUp::incrementAndGet);
    }

    /// Of more characters than that.
    private static Outgoing frame(int characters) {
        return new Outgoing(
                new ServerFrame.Ended("x".repeat(characters), "topic.refused"), new Frames(JsonMapper.shared()));
    }

    @Test
    void who_waits_for_what_was_sent_to_be_written_is_called_once() {
        var calls = new AtomicInteger();
        var peer = new Peer();
        assertThat(peer.outbox.whenWritten(calls::incrementAndGet)).isFalse();
        peer.outbox.put("one");
        peer.outbox.put("two");

        assertThat(peer.outbox.whenWritten(calls::incrementAndGet)).isTrue();
        peer.reads();
        assertThat(calls).hasValue(0);
        peer.reads();
        assertThat(calls).hasValue(1);

        peer.outbox.put("three");
        peer.reads();
        assertThat(calls).hasValue(1);
    }

    @Test
    void P06_a_frame_that_meets_a_farewell_does_not_cut_it_off() {
        var leaving = new Peer();
        var broken = new Peer();
        leaving.outbox.put("meets it");
        broken.outbox.put("is lost");

        leaving.outbox.close();
        leaving.loses();
        broken.loses();

        assertThat(leaving.disconnected).isFalse();
        assertThat(broken.disconnected).isTrue();
    }

    /// The far end of a socket: what is written to it stays on the way until it reads.
    private final class Peer {
        private final Queue<Callback> onTheWay = new ArrayDeque<>();
        private final Outbox outbox = outboxes.open((Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (_, method, given) -> called(method, given)));
        private boolean disconnected;

        void reads() {
            onTheWay.remove().succeed();
        }

        void loses() {
            onTheWay.remove().fail(new ClosedChannelException());
        }

        private @Nullable Object called(Method method, Object[] given) {
            switch (method.getName()) {
                case "sendText" -> onTheWay.add((Callback) given[1]);
                case "disconnect" -> disconnected = true;
                default -> throw new IllegalStateException(method.getName());
            }
            return null;
        }
    }
}
