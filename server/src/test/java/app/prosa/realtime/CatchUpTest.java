package app.prosa.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.shared.Ids;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What those are told who come back with something in their hands, over real sockets.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatchUpTest {
    private RunningProsa prosa;
    private Browser agent;
    private LiveClient online;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        agent = prosa.administrator();
        online = prosa.liveOf(agent);
        agent.goOnline();
    }

    @AfterAll
    void stop() {
        online.close();
        prosa.close();
    }

    @Test
    void P17_a_cursor_from_another_past_is_told_where_the_topic_stands_and_sent_everything() {
        var own = Browser.visitorSecret();
        var chat = prosa.conversationOf(own);
        try (var socket = LiveClient.to(prosa, "/widget/live").welcomed(own);
                var console = prosa.liveOf(agent)) {
            socket.command(id(), "message", message(chat, "mais uma"));
            assertIsSentEverything(socket, "chat/" + chat, "publicSeq");
            assertIsSentEverything(console, "conversation/" + chat, "seq");
        }
    }

    @Test
    void P17_a_cursor_from_another_past_is_found_out_also_when_this_one_has_gone_on() {
        var held = 3;
        var own = Browser.visitorSecret();
        var chat = prosa.conversationOf(own);
        try (var socket = LiveClient.to(prosa, "/widget/live").welcomed(own)) {
            IntStream.range(0, 3).forEach(_ -> socket.command(id(), "message", message(chat, "mais uma")));
        }
        for (var side : List.of(
                new Side(() -> LiveClient.to(prosa, "/widget/live").welcomed(own), "chat/" + chat, "publicSeq"),
                new Side(() -> prosa.liveOf(agent), "conversation/" + chat, "seq"))) {
            var all = side.entriesFromTheFirst();
            var positions = side.positions(all);
            var at = all.get(held - 1).path("at").asString();
            var last = all.getLast().path("at").asString();

            assertThat(side.comesBack(held, at)).isEqualTo(new Told(false, positions.subList(held, all.size())));
            assertThat(side.comesBack(all.size(), last)).isEqualTo(new Told(false, List.of()));

            prosa.get(JdbcClient.class)
                    .sql("""
                    update timeline_entries set at = at + interval '1 microsecond'
                    where conversation = :id::uuid and public_seq >= :held
                    """)
                    .param("id", chat)
                    .param("held", held)
                    .update();
            assertThat(side.comesBack(held, at)).isEqualTo(new Told(true, positions));
            assertThat(side.comesBack(all.size(), last)).isEqualTo(new Told(true, positions));
        }
    }

    /// What is told as it is written has the instant that is stored, to the microsecond.
    @Test
    void P17_a_cursor_that_was_told_as_it_was_written_is_of_this_past() {
        var own = Browser.visitorSecret();
        var chat = prosa.conversationOf(own);
        var side = new Side(() -> LiveClient.to(prosa, "/widget/live").welcomed(own), "chat/" + chat, "publicSeq");
        try (var socket = side.door().get()) {
            socket.follow(side.topic(), 0);
            for (var message = 0; message < 5; message++) {
                var text = "agora " + Ids.next();
                socket.command(id(), "message", message(chat, text));
                var entry = socket.next(frame -> LiveClient.is(frame, "entries")
                                && frame.toString().contains(text))
                        .path("entries")
                        .valueStream()
                        .filter(each -> each.path("text").asString("").equals(text))
                        .findFirst()
                        .orElseThrow();
                assertThat(side.comesBack(
                                entry.path("publicSeq").asLong(),
                                entry.path("at").asString()))
                        .isEqualTo(new Told(false, List.of()));
            }
        }
    }

    private static void assertIsSentEverything(LiveClient socket, String topic, String position) {
        var subscribed = socket.follow(topic, 1_000_000);
        var last = subscribed.path("seq").asLong();
        assertThat(subscribed.path("anew").asBoolean()).isTrue();
        assertThat(last).isBetween(2L, 999L);
        socket.next(frame -> LiveClient.is(frame, "entries")
                && !frame.path("more").asBoolean()
                && frame.path("topic").asString().equals(topic));
        assertThat(socket.frames("entries").stream()
                        .filter(frame -> frame.path("topic").asString().equals(topic))
                        .flatMap(frame -> frame.path("entries").valueStream())
                        .map(entry -> entry.path(position).asLong()))
                .startsWith(LongStream.rangeClosed(1, last).boxed().toArray(Long[]::new));
    }

    private static String message(String to, String text) {
        return "{\"conversation\":\"%s\",\"id\":\"%s\",\"text\":\"%s\"}".formatted(to, id(), text);
    }

    private static String id() {
        return Ids.next().toString();
    }

    /// What somebody is told who comes back.
    private record Told(boolean anew, List<Long> positions) {}

    /// One of the two who see a conversation.
    private record Side(Supplier<LiveClient> door, String topic, String position) {
        List<JsonNode> entriesFromTheFirst() {
            try (var socket = door.get()) {
                socket.follow(topic, 0);
                return heard(socket);
            }
        }

        Told comesBack(long after, String at) {
            try (var socket = door.get()) {
                var subscribed = socket.follow(topic, after, at);
                return new Told(subscribed.path("anew").asBoolean(), positions(heard(socket)));
            }
        }

        List<Long> positions(List<JsonNode> entries) {
            return entries.stream().map(each -> each.path(position).asLong()).toList();
        }

        /// Whoever has the answer to a command has heard all that was sent before it.
        private static List<JsonNode> heard(LiveClient socket) {
            socket.command(id(), "nothing", "{}");
            return socket.frames("entries").stream()
                    .flatMap(frame -> frame.path("entries").valueStream())
                    .toList();
        }
    }
}
