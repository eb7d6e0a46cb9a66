package app.prosa.widget.web;

import static app.prosa.widget.web.Visitors.assertRefused;
import static app.prosa.widget.web.Visitors.at;
import static app.prosa.widget.web.Visitors.beginning;
import static app.prosa.widget.web.Visitors.id;
import static app.prosa.widget.web.Visitors.message;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.Browser.Answer;
import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import app.prosa.agents.Availability;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What visitors may not ask, and what nobody may: it is refused, and nothing comes of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorRefusalsTest {
    private final String visitor = Browser.visitorSecret();
    private RunningProsa prosa;
    private Visitors visitors;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder, TestDatabase.create(), "--prosa.trusted-proxies=127.0.0.1,::1");
        visitors = new Visitors(prosa);
    }

    @AfterAll
    void stop() {
        visitors.close();
        prosa.close();
    }

    @BeforeEach
    void somebodyIsOnline() {
        visitors.theSwitchIs(Availability.ONLINE);
    }

    @Test
    void N2_a_visitor_leaves_ten_emails_an_hour_at_the_most() {
        var secret = Browser.visitorSecret();
        var begun = visitors.begin(secret, id(), "Vocês entregam?");
        for (var left = 0; left < 10; left++) {
            var body = "{\"email\":\"pessoa%d@loja.example\"}".formatted(left);
            assertThat(visitors.ask(secret, "PUT", at(begun, "/email"), body).status())
                    .isEqualTo(204);
        }
        assertRefused(
                visitors.ask(secret, "PUT", at(begun, "/email"), "{\"email\":\"outra@loja.example\"}"),
                429,
                "email.too-many-attempts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "0123456789012345678901234567890123456789012345",
                "012345678901234567890123456789012345678901 "
            })
    void A1_what_is_no_secret_is_refused(String secret) {
        assertRefused(visitors.ask(secret, "GET", "/widget/api/start", ""), 401, "visitor.unknown");
        assertRefused(visitors.begin(secret, id(), "Oi"), 401, "visitor.unknown");
    }

    @Test
    void A1_without_a_secret_there_is_only_the_start() {
        var path = "/widget/api/conversations/" + id();
        assertRefused(
                prosa.browser().ask("POST", "/widget/api/conversations", beginning(id(), "Oi")),
                401,
                "visitor.unknown");
        assertRefused(prosa.browser().get(path + "/entries"), 401, "visitor.unknown");
        assertRefused(prosa.browser().ask("POST", path + "/messages", message(id(), "Oi")), 401, "visitor.unknown");
    }

    @Test
    void A3_the_page_of_another_site_may_ask_nothing() {
        for (var origin : List.of("https://evil.example", "null", "http://localhost.evil.example")) {
            assertRefused(prosa.browser().get("/widget/api/start", "Origin", origin), 403, "widget.foreign-origin");
        }
        assertThat(prosa.browser()
                        .get("/widget/api/start", "Origin", "http://" + prosa.host())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void A1_a_foreign_conversation_is_refused_exactly_like_an_unknown_one() {
        var foreign = visitors.begin(Browser.visitorSecret(), id(), "É meu")
                .json()
                .path("id")
                .asString();
        visitors.begin(visitor, id(), "Vocês entregam?");
        for (var secret : List.of(visitor, Browser.visitorSecret())) {
            assertAlike(secret, "GET", "/entries?after=0", "", foreign);
            assertAlike(secret, "GET", "/entries?before=9", "", foreign);
            assertAlike(secret, "POST", "/messages", message(id(), "Oi"), foreign);
            assertAlike(secret, "PUT", "/read-mark", "{\"publicSeq\":1}", foreign);
            assertAlike(secret, "POST", "/closure", "", foreign);
            assertAlike(secret, "PUT", "/email", "{\"email\":\"a@loja.example\"}", foreign);
        }
    }

    @Test
    void N3_a_visitor_writes_60_messages_a_minute_and_is_told_when_to_go_on() {
        var secret = Browser.visitorSecret();
        var begun = visitors.begin(secret, id(), "Vocês entregam?");
        var refused = 0;
        Answer last = begun;
        for (var written = 0; written < 130 && refused == 0; written++) {
            last = visitors.send(secret, begun, message(id(), "mensagem"));
            refused += last.status() == 200 ? 0 : 1;
        }

        assertRefused(last, 429, "message.too-many-attempts");
        assertThat(last.json().path("retryAfterSeconds").asInt()).isBetween(1, 60);
        assertThat(visitors.entries(secret, begun).size()).isBetween(61, 122);
        var other = Browser.visitorSecret();
        assertThat(visitors.send(other, visitors.begin(other, id(), "Oi"), message(id(), "Oi"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void N3_an_ipv6_network_begins_a_hundred_times_an_hour_whichever_of_its_addresses_it_takes() {
        visitors.theSwitchIs(Availability.OFFLINE);
        var answers = IntStream.rangeClosed(1, 202)
                .mapToObj(each -> visitors.beginFrom("2001:db8:7:7::" + Integer.toHexString(each)))
                .toList();

        assertThat(answers.subList(0, 100)).allMatch(answer -> answer.says("livechat.nobody-online"));
        assertRefused(answers.getLast(), 429, "conversation.too-many-attempts");
        assertRefused(visitors.beginFrom("2001:db8:7:8::1"), 409, "livechat.nobody-online");
    }

    @ParameterizedTest
    @CsvSource({
        "a\\u0000b, 422, message.not-text",
        "a\\ud800b, 422, message.not-text",
        "\\udc00, 422, message.not-text",
        "' ', 422, message.empty",
        "'', 422, message.empty"
    })
    void what_cannot_be_kept_is_refused_and_what_comes_after_goes_through(String text, int status, String code) {
        var secret = Browser.visitorSecret();
        assertRefused(visitors.begin(secret, id(), text), status, code);
        var begun = visitors.begin(secret, id(), "Vocês entregam?");
        assertRefused(visitors.send(secret, begun, message(id(), text)), status, code);
        assertThat(visitors.send(secret, begun, message(id(), "Em Marabá?")).status())
                .isEqualTo(200);
    }

    @Test
    void N3_what_is_too_long_is_refused() {
        var secret = Browser.visitorSecret();
        var begun = visitors.begin(secret, id(), "x".repeat(8_000));
        assertThat(begun.status()).isEqualTo(200);
        assertRefused(visitors.send(secret, begun, message(id(), "x".repeat(8_001))), 422, "message.too-long");
        assertRefused(visitors.send(secret, begun, message(id(), "x".repeat(64 * 1024))), 413, "request.too-large");
        assertThat(visitors.send(secret, begun, message(id(), "😀".repeat(8_000)))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "\"x\"",
                "",
                "{\"id\":7,\"text\":\"Oi\"}",
                "{\"id\":\"%s\",\"text\":7}",
                "{\"id\":\"%s\",\"text\":true}",
                "{\"id\":\"%s\",\"text\":null}",
                "{\"id\":\"%s\",\"text\":[\"Oi\"]}",
                "{\"id\":\"%s\",\"text\":{\"a\":1}}",
                "{\"id\":[\"%s\"],\"text\":\"Oi\"}",
                "{\"id\":\"%s\"}",
                "{\"id\":\"%s\",\"text\":\"Oi\",\"agent\":\"x\"}"
            })
    void A7_what_is_no_message_is_refused(String body) {
        var secret = Browser.visitorSecret();
        var begun = visitors.begin(secret, id(), "Vocês entregam?");
        var answer = visitors.send(secret, begun, body.formatted(id()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).startsWith("request.");
        assertThat(visitors.entries(secret, begun)).containsExactly("GREETING", "MESSAGE");
    }

    @Test
    void A7_ids_and_positions_of_another_kind_are_refused() {
        for (var path : List.of("/widget/api/conversations/7/entries", "/widget/api/conversations/x/entries")) {
            assertRefused(visitors.ask(visitor, "GET", path, ""), 400, "request.wrong-type");
        }
        var path = "/widget/api/conversations/" + id();
        assertRefused(visitors.ask(visitor, "GET", path + "/entries?after=x", ""), 400, "request.wrong-type");
        assertRefused(
                visitors.ask(visitor, "PUT", path + "/read-mark", "{\"publicSeq\":\"1\"}"), 400, "request.wrong-type");
        assertRefused(
                visitors.ask(visitor, "PUT", path + "/read-mark", "{\"publicSeq\":1.5}"), 400, "request.wrong-type");
    }

    private void assertAlike(String secret, String method, String path, String body, String foreign) {
        var refused = visitors.ask(secret, method, "/widget/api/conversations/" + foreign + path, body);
        var unknown = visitors.ask(secret, method, "/widget/api/conversations/" + id() + path, body);
        assertRefused(refused, 404, "conversation.unknown");
        assertThat(refused.body().replaceAll("[0-9a-f-]{36}", "id"))
                .isEqualTo(unknown.body().replaceAll("[0-9a-f-]{36}", "id"));
    }
}
