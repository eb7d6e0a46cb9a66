package app.prosa.widget.web;

import static app.prosa.widget.web.Visitors.assertField;
import static app.prosa.widget.web.Visitors.assertRefused;
import static app.prosa.widget.web.Visitors.at;
import static app.prosa.widget.web.Visitors.id;
import static app.prosa.widget.web.Visitors.left;
import static app.prosa.widget.web.Visitors.message;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import app.prosa.agents.Availability;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What an anonymous visitor can ask of the application as it runs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetRoutesTest {
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
    void S05_the_chat_starts_without_being_known_and_with() {
        var stranger = prosa.browser().get("/widget/api/start");
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.json().path("online").asBoolean()).isTrue();
        assertThat(stranger.json().path("conversation").isNull()).isTrue();

        var mine = visitors.begin(visitor, id(), "Vocês entregam?")
                .json()
                .path("id")
                .asString();
        assertThat(visitors.ask(visitor, "GET", "/widget/api/start", "")
                        .json()
                        .path("conversation")
                        .path("id")
                        .asString())
                .isEqualTo(mine);
        assertThat(visitors.ask(Browser.visitorSecret(), "GET", "/widget/api/start", "")
                        .json()
                        .path("conversation")
                        .isNull())
                .isTrue();
    }

    @Test
    void S07_who_was_away_when_it_was_closed_starts_with_it_until_the_next_one() {
        var secret = Browser.visitorSecret();
        var begun = visitors.begin(secret, id(), "Vocês entregam?");
        visitors.ask(secret, "POST", at(begun, "/closure"), "");

        var found = visitors.start(secret).path("conversation");
        assertThat(found.path("id")).isEqualTo(begun.json().path("id"));
        assertThat(found.path("closed").asBoolean()).isTrue();
        assertThat(visitors.start(Browser.visitorSecret()).path("conversation").isNull())
                .isTrue();

        var next = visitors.begin(secret, id(), "Voltei");
        assertThat(visitors.start(secret).path("conversation").path("id"))
                .isEqualTo(next.json().path("id"));
    }

    @Test
    void P02_a_first_message_sent_again_and_again_is_one_attempt_and_one_conversation() {
        var secret = Browser.visitorSecret();
        var id = id();
        var first = visitors.begin(secret, id, "Vocês entregam?");
        for (var again = 0; again < 11; again++) {
            assertThat(visitors.begin(secret, id, "Vocês entregam?").json().path("id"))
                    .isEqualTo(first.json().path("id"));
        }
        assertRefused(visitors.begin(secret, id, "Quero um desconto"), 409, "message.id-already-used");
        assertThat(visitors.begin(secret, id(), "Em Marabá?").status()).isEqualTo(200);
    }

    @Test
    void S06_a_visitor_leaves_an_email_and_is_not_asked_again() {
        var secret = Browser.visitorSecret();
        var begun = visitors.begin(secret, id(), "Vocês entregam?");
        assertThat(begun.json().path("reachable").asBoolean()).isFalse();

        assertField(
                visitors.ask(secret, "PUT", at(begun, "/email"), "{\"email\":\"luciana\"}"), "email.invalid", "email");
        assertThat(visitors.ask(secret, "PUT", at(begun, "/email"), "{\"email\":\"luciana@loja.example\"}")
                        .status())
                .isEqualTo(204);

        assertThat(visitors.start(secret).path("conversation").path("reachable").asBoolean())
                .isTrue();
    }

    @Test
    void S05_the_first_message_sent_again_is_the_same_conversation() {
        var secret = Browser.visitorSecret();
        var id = id();
        var first = visitors.begin(secret, id, "Vocês entregam?");
        var again = visitors.begin(secret, id, "Vocês entregam?");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(again.json().path("number")).isEqualTo(first.json().path("number"));
        assertThat(visitors.entries(secret, first)).containsExactly("GREETING", "MESSAGE");
    }

    @Test
    void S05_another_text_under_the_same_id_is_refused() {
        var secret = Browser.visitorSecret();
        var id = id();
        var first = visitors.begin(secret, id, "Vocês entregam?");

        assertRefused(visitors.begin(secret, id, "Quero um desconto"), 409, "message.id-already-used");
        assertThat(visitors.entries(secret, first)).containsExactly("GREETING", "MESSAGE");
    }

    @Test
    void a_message_sent_again_is_the_same_message_and_another_under_its_id_is_refused() {
        var secret = Browser.visitorSecret();
        var begun = visitors.begin(secret, id(), "Vocês entregam?");
        var id = id();
        var first = visitors.send(secret, begun, message(id, "Em Marabá?"));
        var again = visitors.send(secret, begun, message(id, "Em Marabá?"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json().path("publicSeq")).isEqualTo(first.json().path("publicSeq"));
        assertRefused(visitors.send(secret, begun, message(id, "Em Belém?")), 409, "message.id-already-used");
        assertThat(visitors.entries(secret, begun)).containsExactly("GREETING", "MESSAGE", "MESSAGE");
    }

    @Test
    void S07_a_closed_conversation_takes_no_message() {
        var secret = Browser.visitorSecret();
        var begun = visitors.begin(secret, id(), "Vocês entregam?");
        assertThat(visitors.ask(secret, "POST", at(begun, "/closure"), "").status())
                .isEqualTo(204);

        assertRefused(visitors.send(secret, begun, message(id(), "Ainda aí?")), 409, "conversation.closed");
        assertThat(visitors.ask(secret, "POST", at(begun, "/closure"), "").status())
                .isEqualTo(204);
        assertThat(visitors.entries(secret, begun)).containsExactly("GREETING", "MESSAGE", "GREETING", "CLOSED");
    }

    @Test
    void where_the_visitor_was_is_cut_rather_than_refused() {
        var secret = Browser.visitorSecret();
        var body = """
                {"id":"%s","text":"Oi","language":"\\u0000","pageUrl":"%s","pageTitle":"\\ud800"}
                """.formatted(id(), "https://loja.example/" + "x".repeat(5_000));
        assertThat(visitors.ask(secret, "POST", "/widget/api/conversations", body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void P1_no_route_of_visitors_sets_a_cookie() {
        var secret = Browser.visitorSecret();
        var begun = visitors.begin(secret, id(), "Vocês entregam?");
        var answers = List.of(
                begun,
                visitors.send(secret, begun, message(id(), "Oi")),
                visitors.ask(secret, "GET", at(begun, "/entries"), ""),
                visitors.leave(secret, left(id(), "Ana", "ana@loja.example", "Oi")),
                visitors.ask(secret, "GET", "/widget/api/start", ""),
                prosa.browser().get("/widget/api/start"),
                visitors.ask(secret, "POST", at(begun, "/closure"), ""),
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
        var begun = visitors.begin(visitor, id(), "Vocês entregam?");
        assertThat(visitors.ask(visitor, "GET", at(begun, "/entries"), "")
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("no-store");
    }
}
