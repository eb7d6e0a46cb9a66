package app.prosa.widget.web;

import static java.util.function.Predicate.isEqual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser;
import app.prosa.Browser.Answer;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import app.prosa.agents.Agents;
import app.prosa.agents.Availability;
import app.prosa.agents.AvailabilitySwitch;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
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
import tools.jackson.databind.JsonNode;

/// What an anonymous visitor can ask of the application as it runs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetRoutesTest {
    private static final EmailAddress AGENT = new EmailAddress(RunningProsa.FIRST_ADMINISTRATOR);

    private RunningProsa prosa;
    private LiveClient console;
    private final String visitor = Browser.visitorSecret();

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder, TestDatabase.create(), "--prosa.trusted-proxies=127.0.0.1,::1");
        console = prosa.liveOf(prosa.signedIn(AGENT));
    }

    @AfterAll
    void stop() {
        console.close();
        prosa.close();
    }

    @BeforeEach
    void somebodyIsOnline() {
        theSwitchIs(Availability.ONLINE);
    }

    @Test
    void S05_the_chat_starts_without_being_known_and_with() {
        var stranger = prosa.browser().get("/widget/api/start");
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.json().path("online").asBoolean()).isTrue();
        assertThat(stranger.json().path("conversation").isNull()).isTrue();

        var mine = begin(visitor, id(), "Vocês entregam?").json().path("id").asString();
        assertThat(ask(visitor, "GET", "/widget/api/start", "")
                        .json()
                        .path("conversation")
                        .path("id")
                        .asString())
                .isEqualTo(mine);
        assertThat(ask(Browser.visitorSecret(), "GET", "/widget/api/start", "")
                        .json()
                        .path("conversation")
                        .isNull())
                .isTrue();
    }

    @Test
    void S07_who_was_away_when_it_was_closed_starts_with_it_until_the_next_one() {
        var secret = Browser.visitorSecret();
        var begun = begin(secret, id(), "Vocês entregam?");
        ask(secret, "POST", at(begun, "/closure"), "");

        var found = start(secret).path("conversation");
        assertThat(found.path("id")).isEqualTo(begun.json().path("id"));
        assertThat(found.path("closed").asBoolean()).isTrue();
        assertThat(start(Browser.visitorSecret()).path("conversation").isNull()).isTrue();

        var next = begin(secret, id(), "Voltei");
        assertThat(start(secret).path("conversation").path("id"))
                .isEqualTo(next.json().path("id"));
    }

    @Test
    void P02_a_first_message_sent_again_and_again_is_one_attempt_and_one_conversation() {
        var secret = Browser.visitorSecret();
        var id = id();
        var first = begin(secret, id, "Vocês entregam?");
        for (var again = 0; again < 11; again++) {
            assertThat(begin(secret, id, "Vocês entregam?").json().path("id"))
                    .isEqualTo(first.json().path("id"));
        }
        assertRefused(begin(secret, id, "Quero um desconto"), 409, "message.id-already-used");
        assertThat(begin(secret, id(), "Em Marabá?").status()).isEqualTo(200);
    }

    @Test
    void P02_an_offline_message_sent_again_and_again_is_one_attempt_and_one_ticket() {
        var secret = Browser.visitorSecret();
        var message = left(id(), "Luciana", "repete@loja.example", "Vocês entregam?");
        var first = leave(secret, message);
        for (var again = 0; again < 11; again++) {
            assertThat(leave(secret, message).json()).isEqualTo(first.json());
        }
        assertThat(leave(secret, left(id(), "Luciana", "repete@loja.example", "Em Marabá?"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void P11_the_visitor_is_told_when_nobody_is_left_to_answer_and_when_somebody_is_back() {
        var secret = Browser.visitorSecret();
        var conversation = prosa.conversationOf(secret);
        try (var chat = LiveClient.to(prosa, "/widget/live").welcomed(secret)) {
            assertThat(chat.follow("chat/" + conversation, 0)
                            .path("state")
                            .path("attended")
                            .asBoolean())
                    .isTrue();

            theSwitchIs(Availability.OFFLINE);
            await().until(() -> attended(chat), isEqual(false));

            theSwitchIs(Availability.ONLINE);
            await().until(() -> attended(chat), isEqual(true));
        }
    }

    @Test
    void S06_a_visitor_leaves_an_email_and_is_not_asked_again() {
        var secret = Browser.visitorSecret();
        var begun = begin(secret, id(), "Vocês entregam?");
        assertThat(begun.json().path("reachable").asBoolean()).isFalse();

        assertField(ask(secret, "PUT", at(begun, "/email"), "{\"email\":\"luciana\"}"), "email.invalid", "email");
        assertThat(ask(secret, "PUT", at(begun, "/email"), "{\"email\":\"luciana@loja.example\"}")
                        .status())
                .isEqualTo(204);

        assertThat(start(secret).path("conversation").path("reachable").asBoolean())
                .isTrue();
    }

    @Test
    void N2_a_visitor_leaves_ten_emails_an_hour_at_the_most() {
        var secret = Browser.visitorSecret();
        var begun = begin(secret, id(), "Vocês entregam?");
        for (var left = 0; left < 10; left++) {
            var body = "{\"email\":\"pessoa%d@loja.example\"}".formatted(left);
            assertThat(ask(secret, "PUT", at(begun, "/email"), body).status()).isEqualTo(204);
        }
        assertRefused(
                ask(secret, "PUT", at(begun, "/email"), "{\"email\":\"outra@loja.example\"}"),
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
        assertRefused(ask(secret, "GET", "/widget/api/start", ""), 401, "visitor.unknown");
        assertRefused(begin(secret, id(), "Oi"), 401, "visitor.unknown");
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
    void S05_the_first_message_sent_again_is_the_same_conversation() {
        var secret = Browser.visitorSecret();
        var id = id();
        var first = begin(secret, id, "Vocês entregam?");
        var again = begin(secret, id, "Vocês entregam?");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(again.json().path("number")).isEqualTo(first.json().path("number"));
        assertThat(entries(secret, first)).containsExactly("GREETING", "MESSAGE");
    }

    @Test
    void S05_another_text_under_the_same_id_is_refused() {
        var secret = Browser.visitorSecret();
        var id = id();
        var first = begin(secret, id, "Vocês entregam?");

        assertRefused(begin(secret, id, "Quero um desconto"), 409, "message.id-already-used");
        assertThat(entries(secret, first)).containsExactly("GREETING", "MESSAGE");
    }

    @Test
    void a_message_sent_again_is_the_same_message_and_another_under_its_id_is_refused() {
        var secret = Browser.visitorSecret();
        var begun = begin(secret, id(), "Vocês entregam?");
        var id = id();
        var first = send(secret, begun, message(id, "Em Marabá?"));
        var again = send(secret, begun, message(id, "Em Marabá?"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json().path("publicSeq")).isEqualTo(first.json().path("publicSeq"));
        assertRefused(send(secret, begun, message(id, "Em Belém?")), 409, "message.id-already-used");
        assertThat(entries(secret, begun)).containsExactly("GREETING", "MESSAGE", "MESSAGE");
    }

    @Test
    void S06_nobody_is_online_and_the_chat_says_so() {
        theSwitchIs(Availability.OFFLINE);

        assertThat(prosa.browser()
                        .get("/widget/api/start")
                        .json()
                        .path("online")
                        .asBoolean())
                .isFalse();
        assertRefused(begin(Browser.visitorSecret(), id(), "Oi"), 409, "livechat.nobody-online");
    }

    @Test
    void S06_the_offline_message_sent_again_has_the_same_number_and_link() {
        var secret = Browser.visitorSecret();
        var id = id();
        var first = leave(secret, left(id, "Luciana", "luciana@loja.example", "Vocês entregam?"));
        var again = leave(secret, left(id, "Luciana", "luciana@loja.example", "Vocês entregam?"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("number").asString()).matches("\\d{4}-\\d{6}");
        assertThat(again.json()).isEqualTo(first.json());
        assertRefused(
                leave(secret, left(id, "Luciana", "luciana@loja.example", "Outra coisa")),
                409,
                "message.id-already-used");
    }

    @Test
    void S06_what_the_form_cannot_take_is_refused_beside_its_field() {
        var secret = Browser.visitorSecret();
        assertField(leave(secret, left(id(), "", "a@loja.example", "Oi")), "name.empty", "name");
        assertField(leave(secret, left(id(), "n".repeat(121), "a@loja.example", "Oi")), "name.too-long", "name");
        assertField(leave(secret, left(id(), "Ana\\u0000", "a@loja.example", "Oi")), "name.not-text", "name");
        assertField(leave(secret, left(id(), "Ana", "não é", "Oi")), "email.invalid", "email");
        assertField(
                leave(secret, left(id(), "Ana", "a@loja.example\\r\\nBcc: b@loja.example", "Oi")),
                "email.not-text",
                "email");
        assertField(
                leave(secret, left(id(), "Ana", "a".repeat(250) + "@loja.example", "Oi")), "email.too-long", "email");
        assertThat(leave(secret, left(id(), "Ana", "a@loja.example", "")).status())
                .isEqualTo(422);
        assertThat(leave(secret, left(id(), "Ana", "a@loja.example", "\\ud800")).status())
                .isEqualTo(422);
        assertThat(leave(secret, left(id(), "Ana", "a@loja.example", "x".repeat(8_001)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void A1_a_foreign_conversation_is_refused_exactly_like_an_unknown_one() {
        var foreign =
                begin(Browser.visitorSecret(), id(), "É meu").json().path("id").asString();
        begin(visitor, id(), "Vocês entregam?");
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
    void S07_a_closed_conversation_takes_no_message() {
        var secret = Browser.visitorSecret();
        var begun = begin(secret, id(), "Vocês entregam?");
        assertThat(ask(secret, "POST", at(begun, "/closure"), "").status()).isEqualTo(204);

        assertRefused(send(secret, begun, message(id(), "Ainda aí?")), 409, "conversation.closed");
        assertThat(ask(secret, "POST", at(begun, "/closure"), "").status()).isEqualTo(204);
        assertThat(entries(secret, begun)).containsExactly("GREETING", "MESSAGE", "GREETING", "CLOSED");
    }

    @Test
    void N3_a_visitor_writes_60_messages_a_minute_and_is_told_when_to_go_on() {
        var secret = Browser.visitorSecret();
        var begun = begin(secret, id(), "Vocês entregam?");
        var refused = 0;
        Answer last = begun;
        for (var written = 0; written < 130 && refused == 0; written++) {
            last = send(secret, begun, message(id(), "mensagem"));
            refused += last.status() == 200 ? 0 : 1;
        }

        assertRefused(last, 429, "message.too-many-attempts");
        assertThat(last.json().path("retryAfterSeconds").asInt()).isBetween(1, 60);
        assertThat(entries(secret, begun).size()).isBetween(61, 122);
        var other = Browser.visitorSecret();
        assertThat(send(other, begin(other, id(), "Oi"), message(id(), "Oi")).status())
                .isEqualTo(200);
    }

    @Test
    void N3_an_ipv6_network_begins_a_hundred_times_an_hour_whichever_of_its_addresses_it_takes() {
        theSwitchIs(Availability.OFFLINE);
        var answers = IntStream.rangeClosed(1, 202)
                .mapToObj(each -> beginFrom("2001:db8:7:7::" + Integer.toHexString(each)))
                .toList();

        assertThat(answers.subList(0, 100)).allMatch(answer -> answer.says("livechat.nobody-online"));
        assertRefused(answers.getLast(), 429, "conversation.too-many-attempts");
        assertRefused(beginFrom("2001:db8:7:8::1"), 409, "livechat.nobody-online");
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
        assertRefused(begin(secret, id(), text), status, code);
        var begun = begin(secret, id(), "Vocês entregam?");
        assertRefused(send(secret, begun, message(id(), text)), status, code);
        assertThat(send(secret, begun, message(id(), "Em Marabá?")).status()).isEqualTo(200);
    }

    @Test
    void N3_what_is_too_long_is_refused() {
        var secret = Browser.visitorSecret();
        var begun = begin(secret, id(), "x".repeat(8_000));
        assertThat(begun.status()).isEqualTo(200);
        assertRefused(send(secret, begun, message(id(), "x".repeat(8_001))), 422, "message.too-long");
        assertRefused(send(secret, begun, message(id(), "x".repeat(64 * 1024))), 413, "request.too-large");
        assertThat(send(secret, begun, message(id(), "😀".repeat(8_000))).status())
                .isEqualTo(200);
    }

    @Test
    void where_the_visitor_was_is_cut_rather_than_refused() {
        var secret = Browser.visitorSecret();
        var body = """
                {"id":"%s","text":"Oi","language":"\\u0000","pageUrl":"%s","pageTitle":"\\ud800"}
                """.formatted(id(), "https://loja.example/" + "x".repeat(5_000));
        assertThat(ask(secret, "POST", "/widget/api/conversations", body).status())
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
        var begun = begin(secret, id(), "Vocês entregam?");
        var answer = send(secret, begun, body.formatted(id()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).startsWith("request.");
        assertThat(entries(secret, begun)).containsExactly("GREETING", "MESSAGE");
    }

    @Test
    void A7_ids_and_positions_of_another_kind_are_refused() {
        for (var path : List.of("/widget/api/conversations/7/entries", "/widget/api/conversations/x/entries")) {
            assertRefused(ask(visitor, "GET", path, ""), 400, "request.wrong-type");
        }
        var path = "/widget/api/conversations/" + id();
        assertRefused(ask(visitor, "GET", path + "/entries?after=x", ""), 400, "request.wrong-type");
        assertRefused(ask(visitor, "PUT", path + "/read-mark", "{\"publicSeq\":\"1\"}"), 400, "request.wrong-type");
        assertRefused(ask(visitor, "PUT", path + "/read-mark", "{\"publicSeq\":1.5}"), 400, "request.wrong-type");
    }

    @Test
    void P1_no_route_of_visitors_sets_a_cookie() {
        var secret = Browser.visitorSecret();
        var begun = begin(secret, id(), "Vocês entregam?");
        var answers = List.of(
                begun,
                send(secret, begun, message(id(), "Oi")),
                ask(secret, "GET", at(begun, "/entries"), ""),
                leave(secret, left(id(), "Ana", "ana@loja.example", "Oi")),
                ask(secret, "GET", "/widget/api/start", ""),
                prosa.browser().get("/widget/api/start"),
                ask(secret, "POST", at(begun, "/closure"), ""),
                prosa.browser().get("/widget/"),
                prosa.browser().get("/widget.js"),
                prosa.browser().get("/demo/"),
                prosa.browser().get("/portal/"),
                prosa.browser().get("/portal/api/ticket", "Authorization", "Bearer x"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.headers().firstValue("Set-Cookie"))
                .isEmpty());
    }

    @Test
    void S1_what_visitors_are_told_is_kept_by_no_cache() {
        var begun = begin(visitor, id(), "Vocês entregam?");
        assertThat(ask(visitor, "GET", at(begun, "/entries"), "").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    private JsonNode start(String secret) {
        return ask(secret, "GET", "/widget/api/start", "").json();
    }

    private static boolean attended(LiveClient chat) {
        return chat.frames("state").reversed().stream()
                .findFirst()
                .map(frame -> frame.path("state").path("attended").asBoolean())
                .orElse(true);
    }

    private void theSwitchIs(Availability availability) {
        var agent = prosa.get(Agents.class).find(AGENT).orElseThrow();
        prosa.get(AvailabilitySwitch.class).move(availability, agent.asCurrent());
    }

    private Answer ask(String secret, String method, String path, String body) {
        return prosa.browser().ask(method, path, body, "Authorization", "Bearer " + secret);
    }

    private Answer beginFrom(String address) {
        return prosa.browser()
                .ask(
                        "POST",
                        "/widget/api/conversations",
                        beginning(id(), "Oi"),
                        "Authorization",
                        "Bearer " + Browser.visitorSecret(),
                        "X-Forwarded-For",
                        address);
    }

    private Answer begin(String secret, String id, String text) {
        return ask(secret, "POST", "/widget/api/conversations", beginning(id, text));
    }

    private Answer send(String secret, Answer begun, String body) {
        return ask(secret, "POST", at(begun, "/messages"), body);
    }

    private Answer leave(String secret, String body) {
        return ask(secret, "POST", "/widget/api/tickets", body);
    }

    private List<String> entries(String secret, Answer begun) {
        return ask(secret, "GET", at(begun, "/entries?after=0"), "")
                .json()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private void assertAlike(String secret, String method, String path, String body, String foreign) {
        var refused = ask(secret, method, "/widget/api/conversations/" + foreign + path, body);
        var unknown = ask(secret, method, "/widget/api/conversations/" + id() + path, body);
        assertRefused(refused, 404, "conversation.unknown");
        assertThat(refused.body().replaceAll("[0-9a-f-]{36}", "id"))
                .isEqualTo(unknown.body().replaceAll("[0-9a-f-]{36}", "id"));
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static void assertField(Answer answer, String code, String field) {
        assertRefused(answer, 422, code);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    private static String at(Answer begun, String path) {
        return "/widget/api/conversations/" + begun.json().path("id").asString() + path;
    }

    private static String beginning(String id, String text) {
        return """
                {"id":"%s","text":"%s","language":"pt-BR","pageUrl":"https://loja.example/","pageTitle":"Loja"}
                """.formatted(id, text);
    }

    private static String message(String id, String text) {
        return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
    }

    private static String left(String id, String name, String email, String text) {
        return """
                {"id":"%s","name":"%s","email":"%s","text":"%s","language":"pt-BR","pageUrl":"https://loja.example/"}
                """.formatted(id, name, email, text);
    }

    private static String id() {
        return Ids.next().toString();
    }
}
