package app.prosa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.Browser.Answer;
import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Guessing passwords over HTTP (A4).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BruteForceTest {
    /// One more than an account has in any 15 minutes, were they to lie in two windows.
    private static final int ENOUGH = 22;
    /// The same of an address.
    private static final int ENOUGH_OF_AN_ADDRESS = 202;

    private RunningProsa prosa;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder, TestDatabase.create(), "--prosa.trusted-proxies=127.0.0.1,::1");
    }

    @AfterAll
    void stop() {
        prosa.close();
    }

    @Test
    void A4_an_account_is_guessed_at_ten_times_and_then_not_even_the_right_password_opens_it() {
        prosa.agent("Ana Alvo", true);
        var other = prosa.agent("Beto Outro", true);
        var answers = Stream.generate(() -> signIn("ana-alvo@prosa.test", "errada errada"))
                .limit(ENOUGH)
                .toList();

        assertThat(answers.subList(0, 10)).allMatch(answer -> answer.says("access.wrong-credentials"));
        assertTooMany(answers.getLast());
        assertTooMany(signIn("ana-alvo@prosa.test", RunningProsa.PASSWORD));
        assertTooMany(signIn(" ANA-alvo@PROSA.test ", RunningProsa.PASSWORD));
        assertThat(signIn(other.email().value(), RunningProsa.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void whoever_presses_the_button_too_early_has_not_guessed() {
        var ana = prosa.agent("Ana Apressada", true).email().value();

        assertThat(Stream.generate(() -> signIn(ana, " ")).limit(ENOUGH)).allMatch(each -> each.says("password.empty"));
        assertThat(signIn("", "").says("email.empty")).isTrue();
        assertThat(signIn(ana, RunningProsa.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void A4_who_has_no_account_is_answered_like_who_has() {
        prosa.agent("Caio Real", true);
        var real = Stream.generate(() -> signIn("caio-real@prosa.test", "errada errada"))
                .limit(ENOUGH)
                .map(BruteForceTest::withoutTheWait)
                .toList();
        var nobody = Stream.generate(() -> signIn("ninguem@prosa.test", "errada errada"))
                .limit(ENOUGH)
                .map(BruteForceTest::withoutTheWait)
                .toList();

        assertThat(nobody.getFirst()).isEqualTo(real.getFirst());
        assertThat(nobody.getLast()).isEqualTo(real.getLast());
    }

    @Test
    void A4_an_ipv6_network_guesses_a_hundred_times_whichever_of_its_addresses_it_takes() {
        var answers = IntStream.rangeClosed(1, ENOUGH_OF_AN_ADDRESS)
                .mapToObj(each -> guessFrom("2001:db8:7:7::" + Integer.toHexString(each), "alvo" + each))
                .toList();

        assertThat(answers.subList(0, 100)).allMatch(answer -> answer.says("access.wrong-credentials"));
        assertTooMany(answers.getLast());
        assertThat(guessFrom("2001:db8:7:8::1", "vizinho").says("access.wrong-credentials"))
                .isTrue();
    }

    @Test
    void A7_a_password_that_is_no_text_is_a_wrong_one() {
        prosa.agent("Eva Meia", true);

        assertThat(signIn("eva-meia@prosa.test", "\\ud800 errada").says("access.wrong-credentials"))
                .isTrue();
    }

    @Test
    void A4_an_open_console_does_not_help_to_guess_the_password() {
        var agent = prosa.agent("Davi Distraído", true);
        var browser = prosa.signedIn(agent.email());
        var answers = Stream.generate(() -> browser.ask(
                        "PUT",
                        "/api/v1/me/password",
                        "{\"current\":\"errada errada\",\"password\":\"uma nova bem comprida\"}"))
                .limit(ENOUGH)
                .toList();

        assertThat(answers.getFirst().says("password.wrong")).isTrue();
        assertTooMany(answers.getLast());
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void A5_a_new_password_is_another_one() {
        var agent = prosa.agent("Fábio Mesmo", true);
        var browser = prosa.signedIn(agent.email());

        assertThat(browser.ask("PUT", "/api/v1/me/password", change(RunningProsa.PASSWORD))
                        .says("password.same"))
                .isTrue();
        assertThat(browser.ask("PUT", "/api/v1/me/password", change("uma nova bem comprida"))
                        .status())
                .isEqualTo(204);
    }

    private static String change(String wanted) {
        return "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(RunningProsa.PASSWORD, wanted);
    }

    private static void assertTooMany(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("access.too-many-attempts");
        assertThat(answer.json().path("retryAfterSeconds").asInt()).isBetween(1, 900);
    }

    /// With what is no text, and so no password: it counts as a guess, and costs no hash.
    private Answer guessFrom(String address, String name) {
        return browser()
                .ask(
                        "POST",
                        "/api/v1/session",
                        "{\"email\":\"%s@prosa.test\",\"password\":\"\\ud800 errada\",\"remember\":false}"
                                .formatted(name),
                        "X-Forwarded-For",
                        address);
    }

    private Answer signIn(String email, String password) {
        return browser()
                .ask(
                        "POST",
                        "/api/v1/session",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"remember\":false}".formatted(email, password));
    }

    private Browser browser() {
        return prosa.browser();
    }

    private static String withoutTheWait(Answer answer) {
        return answer.status() + answer.body().replaceAll("\"retryAfterSeconds\":\"?\\d+\"?", "wait");
    }
}
