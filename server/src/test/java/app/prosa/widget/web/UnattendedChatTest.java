package app.prosa.widget.web;

import static app.prosa.widget.web.Visitors.assertField;
import static app.prosa.widget.web.Visitors.assertRefused;
import static app.prosa.widget.web.Visitors.id;
import static app.prosa.widget.web.Visitors.left;
import static java.util.function.Predicate.isEqual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import app.prosa.agents.Availability;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A chat that nobody answers: it says so, and takes a message with an address instead.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnattendedChatTest {
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
    void P02_an_offline_message_sent_again_and_again_is_one_attempt_and_one_ticket() {
        var secret = Browser.visitorSecret();
        var message = left(id(), "Luciana", "repete@loja.example", "Vocês entregam?");
        var first = visitors.leave(secret, message);
        for (var again = 0; again < 11; again++) {
            assertThat(visitors.leave(secret, message).json()).isEqualTo(first.json());
        }
        assertThat(visitors.leave(secret, left(id(), "Luciana", "repete@loja.example", "Em Marabá?"))
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

            visitors.theSwitchIs(Availability.OFFLINE);
            await().until(() -> attended(chat), isEqual(false));

            visitors.theSwitchIs(Availability.ONLINE);
            await().until(() -> attended(chat), isEqual(true));
        }
    }

    @Test
    void S06_nobody_is_online_and_the_chat_says_so() {
        visitors.theSwitchIs(Availability.OFFLINE);

        assertThat(prosa.browser()
                        .get("/widget/api/start")
                        .json()
                        .path("online")
                        .asBoolean())
                .isFalse();
        assertRefused(visitors.begin(Browser.visitorSecret(), id(), "Oi"), 409, "livechat.nobody-online");
    }

    @Test
    void S06_the_offline_message_sent_again_has_the_same_number_and_link() {
        var secret = Browser.visitorSecret();
        var id = id();
        var first = visitors.leave(secret, left(id, "Luciana", "luciana@loja.example", "Vocês entregam?"));
        var again = visitors.leave(secret, left(id, "Luciana", "luciana@loja.example", "Vocês entregam?"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("number").asString()).matches("\\d{4}-\\d{6}");
        assertThat(again.json()).isEqualTo(first.json());
        assertRefused(
                visitors.leave(secret, left(id, "Luciana", "luciana@loja.example", "Outra coisa")),
                409,
                "message.id-already-used");
    }

    @Test
    void S06_what_the_form_cannot_take_is_refused_beside_its_field() {
        var secret = Browser.visitorSecret();
        assertField(visitors.leave(secret, left(id(), "", "a@loja.example", "Oi")), "name.empty", "name");
        assertField(
                visitors.leave(secret, left(id(), "n".repeat(121), "a@loja.example", "Oi")), "name.too-long", "name");
        assertField(visitors.leave(secret, left(id(), "Ana\\u0000", "a@loja.example", "Oi")), "name.not-text", "name");
        assertField(visitors.leave(secret, left(id(), "Ana", "não é", "Oi")), "email.invalid", "email");
        assertField(
                visitors.leave(secret, left(id(), "Ana", "a@loja.example\\r\\nBcc: b@loja.example", "Oi")),
                "email.not-text",
                "email");
        assertField(
                visitors.leave(secret, left(id(), "Ana", "a".repeat(250) + "@loja.example", "Oi")),
                "email.too-long",
                "email");
        assertThat(visitors.leave(secret, left(id(), "Ana", "a@loja.example", ""))
                        .status())
                .isEqualTo(422);
        assertThat(visitors.leave(secret, left(id(), "Ana", "a@loja.example", "\\ud800"))
                        .status())
                .isEqualTo(422);
        assertThat(visitors.leave(secret, left(id(), "Ana", "a@loja.example", "x".repeat(8_001)))
                        .status())
                .isEqualTo(422);
    }

    private static boolean attended(LiveClient chat) {
        return chat.frames("state").reversed().stream()
                .findFirst()
                .map(frame -> frame.path("state").path("attended").asBoolean())
                .orElse(true);
    }
}
