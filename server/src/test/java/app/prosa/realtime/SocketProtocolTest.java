package app.prosa.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.shared.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The protocol of docs/realtime.md over real sockets, as an honest client and as a hostile one speak it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketProtocolTest {
    private static final List<String> DOORS = List.of("/live", "/widget/live");
    private static final int LARGEST_FRAME = 64 * 1024;

    private RunningProsa prosa;
    private Browser agent;
    private LiveClient online;
    private final String visitor = Browser.visitorSecret();
    private String conversation;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        agent = prosa.administrator();
        online = prosa.liveOf(agent);
        agent.goOnline();
        conversation = prosa.conversationOf(visitor);
    }

    @AfterAll
    void stop() {
        online.close();
        prosa.close();
    }

    @Test
    void A3_a_page_of_another_origin_is_refused_at_the_upgrade() {
        var host = prosa.host();
        var port = host.substring(host.indexOf(':'));
        var foreign = List.of(
                "https://evil.example",
                "null",
                "",
                "file://",
                "http://localhost",
                "http://localhost" + port + "0",
                "http://localhost" + port + ".evil.example",
                "http://localhost.evil.example" + port,
                "http://evil.example/" + host,
                "http://evil.example@" + host,
                "http://" + host + "/",
                "http://" + host + " http://evil.example",
                "ws://" + host,
                "http://127.0.0.1" + port);
        for (var door : DOORS) {
            for (var origin : foreign) {
                assertThat(LiveClient.refusal(origin, prosa, door))
                        .as("%s at %s", origin, door)
                        .hasValue(403);
            }
            assertThat(LiveClient.refusal("http://" + host, prosa, door)).isEmpty();
        }
    }

    @Test
    void A3_who_names_no_origin_is_no_browser_and_needs_the_secret_all_the_same() {
        try (var stranger = LiveClient.fromNowhere(prosa, "/live").hello("x");
                var program = LiveClient.fromNowhere(prosa, "/live").welcomed(agent.liveTicket())) {
            assertThat(stranger.closedWith()).isEqualTo(4401);
            assertThat(program.isOpen()).isTrue();
        }
    }

    /// On the database's clock, so the tickets are made older.
    @Test
    void A3_a_ticket_is_good_for_30_s() {
        var inTime = agent.liveTicket();
        ticketsAgeBy("20 seconds");
        try (var socket = LiveClient.to(prosa, "/live").welcomed(inTime)) {
            assertThat(socket.isOpen()).isTrue();
        }

        var late = agent.liveTicket();
        ticketsAgeBy("31 seconds");
        try (var socket = LiveClient.to(prosa, "/live").hello(late)) {
            assertThat(socket.closedWith()).isEqualTo(4401);
            assertThat(socket.heard()).isEmpty();
        }
    }

    private void ticketsAgeBy(String time) {
        prosa.get(JdbcClient.class)
                .sql("update live_tickets set expires_at = expires_at - cast(:time as interval)")
                .param("time", time)
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/live", "/widget/live"})
    void N3_a_frame_over_64_KB_is_refused(String door) {
        try (var socket = LiveClient.to(prosa, door)) {
            socket.send("x".repeat(LARGEST_FRAME + 1));
            assertThat(socket.closedWith()).isEqualTo(1009);
        }
        try (var inParts = LiveClient.to(prosa, door)) {
            for (var part = 0; part < 5 && inParts.isOpen(); part++) {
                inParts.sendPart("x".repeat(16 * 1024));
            }
            assertThat(inParts.closedWith()).isEqualTo(1009);
        }
    }

    @Test
    void N3_the_largest_frame_is_read() {
        try (var socket = asVisitor()) {
            var text = "á".repeat(8_000) + "\\u00e9".repeat(1);
            var tooLong = socket.command(id(), "message", message(text));
            assertThat(problem(tooLong)).isEqualTo("message.too-long");
            var filled = "{\"type\":\"wake\"" + " ".repeat(LARGEST_FRAME - 15) + "}";
            socket.send(filled);
            socket.next(frame -> LiveClient.is(frame, "beat"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "null",
                "7",
                "{\"type\":\"hallo\",\"version\":1,\"secret\":\"a\"}",
                "{\"type\":\"hello\",\"version\":1}",
                "{\"type\":\"hello\",\"secret\":\"a\"}",
                "{\"type\":\"hello\",\"version\":\"1\",\"secret\":\"a\"}",
                "{\"type\":\"hello\",\"version\":1,\"secret\":7}",
                "{\"type\":\"hello\",\"version\":1,\"secret\":null}",
                "{\"type\":\"hello\",\"version\":1,\"secret\":[\"a\"]}",
                "{\"type\":\"hello\",\"version\":1,\"secret\":\"a\",\"role\":\"ADMINISTRATOR\"}",
                "{\"type\":\"hello\",\"version\":1,\"secret\":\"a\"} {}",
                "{\"type\":\"welcome\",\"version\":1,\"beatSeconds\":25}",
                "{\"type\":\"wake\"}"
            })
    void A7_what_is_no_hello_is_not_understood(String text) {
        for (var door : DOORS) {
            try (var socket = LiveClient.to(prosa, door)) {
                socket.send(text);
                assertThat(socket.closedWith()).isEqualTo(4402);
                assertThat(socket.heard()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"subscribe\",\"topic\":\"greeting\"}",
                "{\"type\":\"subscribe\",\"topic\":\"greeting\",\"after\":\"0\"}",
                "{\"type\":\"subscribe\",\"topic\":7,\"after\":0}",
                "{\"type\":\"subscribe\",\"topic\":[\"greeting\"],\"after\":0}",
                "{\"type\":\"subscribe\",\"topic\":\"greeting\",\"after\":1e400}",
                "{\"type\":\"subscribe\",\"topic\":\"greeting\",\"after\":1,\"at\":1795367582}",
                "{\"type\":\"subscribe\",\"topic\":\"greeting\",\"after\":1,\"at\":\"1795367582\"}",
                "{\"type\":\"subscribe\",\"topic\":\"greeting\",\"after\":1,\"at\":\"ontem\"}",
                "{\"type\":\"unsubscribe\",\"topic\":null}",
                "{\"type\":\"command\",\"id\":7,\"name\":\"read\",\"body\":{}}",
                "{\"type\":\"command\",\"id\":\"x\",\"name\":\"read\",\"body\":{}}",
                "{\"type\":\"command\",\"name\":\"read\",\"body\":{}}",
                "{\"type\":\"wake\",\"now\":true}",
                "null"
            })
    void A7_a_frame_that_is_not_exactly_one_of_ours_is_not_understood(String text) {
        try (var socket = asVisitor()) {
            socket.send(text);
            assertThat(socket.closedWith()).isEqualTo(4402);
        }
    }

    @Test
    void N4_json_nested_without_end_is_not_understood() {
        try (var socket = LiveClient.to(prosa, "/live")) {
            socket.send("{\"type\":".repeat(8_000));
            assertThat(socket.closedWith(Duration.ofSeconds(2))).isEqualTo(4402);
        }
    }

    @Test
    void bytes_are_no_frame() {
        try (var socket = asVisitor()) {
            socket.sendBytes(new byte[] {1});
            assertThat(socket.closedWith()).isEqualTo(4402);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, -1, 2_000_000_000})
    void another_version_is_told_to_reload(int version) {
        for (var door : DOORS) {
            try (var socket = LiveClient.to(prosa, door)) {
                socket.send("{\"type\":\"hello\",\"version\":%d,\"secret\":\"%s\"}".formatted(version, visitor));
                assertThat(socket.closedWith()).isEqualTo(4400);
            }
        }
    }

    @Test
    void a_second_hello_is_not_understood() {
        try (var socket = LiveClient.to(prosa, "/live").welcomed(agent.liveTicket())) {
            socket.hello(agent.liveTicket());
            assertThat(socket.closedWith()).isEqualTo(4402);
        }
    }

    @Test
    void N3_who_says_no_hello_within_10_s_goes() {
        try (var socket = LiveClient.to(prosa, "/widget/live")) {
            assertThat(socket.closedWith(Duration.ofSeconds(13))).isEqualTo(4408);
        }
    }

    @Test
    void an_unknown_topic_or_command_is_refused_and_the_socket_goes_on() {
        try (var socket = asVisitor()) {
            for (var topic : List.of(
                    "nothing",
                    "",
                    "/",
                    "greeting/x",
                    "inbox",
                    "chat",
                    "chat/",
                    "chat/x",
                    "chat/\\u0000",
                    "a".repeat(60_000))) {
                socket.send("{\"type\":\"subscribe\",\"topic\":\"%s\",\"after\":0}".formatted(topic));
            }
            assertThat(problem(socket.command(id(), "nothing", "{}"))).isEqualTo("command.unknown");
            assertThat(problem(socket.command(id(), "reply", message("oi")))).isEqualTo("command.unknown");

            assertThat(LiveClient.is(socket.follow("greeting", 0), "subscribed"))
                    .isTrue();
            assertThat(socket.frames("ended")).hasSize(10);
            assertThat(socket.frames("subscribed")).hasSize(1);
        }
    }

    @Test
    void A7_a_command_with_another_body_is_refused_and_the_socket_goes_on() {
        try (var socket = asVisitor()) {
            for (var body : List.of(
                    "{}",
                    "[]",
                    "7",
                    "\"x\"",
                    "{\"conversation\":7,\"id\":\"%s\",\"text\":\"a\"}".formatted(id()),
                    "{\"conversation\":\"%s\",\"id\":\"x\",\"text\":\"a\"}".formatted(conversation),
                    "{\"conversation\":\"%s\",\"id\":\"%s\",\"text\":7}".formatted(conversation, id()),
                    "{\"conversation\":\"%s\",\"id\":\"%s\",\"text\":[\"a\"]}".formatted(conversation, id()),
                    "{\"conversation\":\"%s\",\"id\":\"%s\",\"text\":null}".formatted(conversation, id()),
                    "{\"conversation\":\"%s\",\"id\":\"%s\",\"text\":\"a\",\"agent\":\"x\"}"
                            .formatted(conversation, id()))) {
                assertThat(problem(socket.command(id(), "message", body)))
                        .as(body)
                        .isEqualTo("command.malformed");
            }
            assertThat(LiveClient.is(socket.command(id(), "message", message("tudo certo")), "done"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"a\\u0000b, message.not-text", "a\\ud800b, message.not-text", "' ', message.empty"})
    void what_cannot_be_kept_is_refused_and_what_waits_behind_it_goes_through(String text, String code) {
        try (var socket = asVisitor()) {
            assertThat(problem(socket.command(id(), "message", message(text)))).isEqualTo(code);
            assertThat(LiveClient.is(socket.command(id(), "message", message("atrás dele")), "done"))
                    .isTrue();
        }
    }

    @Test
    void a_topic_that_is_no_text_is_refused_and_what_waits_behind_it_goes_through() {
        try (var socket = asVisitor()) {
            socket.send("{\"type\":\"subscribe\",\"topic\":\"chat/\\ud800\",\"after\":0}");
            assertThat(LiveClient.is(socket.follow("greeting", 0), "subscribed"))
                    .isTrue();
            assertThat(socket.frames("ended")).hasSize(1);
        }
    }

    @Test
    void a_cursor_before_the_beginning_is_refused() {
        try (var socket = asVisitor()) {
            assertThat(socket.follow("chat/" + conversation, -1).path("code").asString())
                    .isEqualTo("topic.refused");
        }
    }

    @Test
    void N3_a_socket_follows_40_topics_and_no_more() {
        try (var console = prosa.liveOf(agent)) {
            var spellings = IntStream.range(0, 41)
                    .mapToObj(each -> "conversation/" + inLettersOfAnotherCase(conversation, each))
                    .toList();
            spellings.forEach(each -> console.subscribe(each, 0));
            var refused = console.next(frame -> LiveClient.is(frame, "ended"));

            assertThat(refused.path("code").asString()).isEqualTo("topic.refused");
            assertThat(console.frames("subscribed")).hasSize(40);
        }
    }

    @Test
    void N3_60_frames_at_once_are_served_and_a_flood_is_cut_off() {
        try (var socket = asVisitor()) {
            for (var frame = 0; frame < 300 && socket.isOpen(); frame++) {
                socket.send("{\"type\":\"wake\"}");
            }
            assertThat(socket.closedWith()).isEqualTo(4429);
            assertThat(socket.frames("beat").size()).isGreaterThanOrEqualTo(59);
        }
    }

    /// As many spellings of one id as there are ways to write its letters in upper case.
    private static String inLettersOfAnotherCase(String id, int spelling) {
        var letters = new StringBuilder();
        var bit = 0;
        for (var at = 0; at < id.length(); at++) {
            var letter = id.charAt(at);
            var up = Character.isLetter(letter) && (spelling >> bit++ & 1) == 1;
            letters.append(up ? Character.toUpperCase(letter) : letter);
        }
        return letters.toString();
    }

    private LiveClient asVisitor() {
        return LiveClient.to(prosa, "/widget/live").welcomed(visitor);
    }

    private String message(String text) {
        return "{\"conversation\":\"%s\",\"id\":\"%s\",\"text\":\"%s\"}".formatted(conversation, id(), text);
    }

    private static String id() {
        return Ids.next().toString();
    }

    private static String problem(JsonNode refused) {
        return refused.path("problem").path("code").asString("");
    }
}
