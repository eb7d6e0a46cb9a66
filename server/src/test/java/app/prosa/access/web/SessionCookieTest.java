package app.prosa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser.Answer;
import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps a session in the browser it was opened in (A5), and the console's pages to themselves (F1, F2).
class SessionCookieTest {
    @Test
    void A5_behind_tls_the_cookie_is_bound_to_this_host_and_browsers_stay_with_tls(@TempDir Path folder) {
        try (var prosa = new RunningProsa(folder, TestDatabase.create(), "--prosa.public-url=https://chat.example")) {
            assertThat(sessionCookie(signIn(prosa, false)))
                    .startsWith("__Host-prosa-session=")
                    .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                    .doesNotContain("Domain=", "Max-Age");
            assertThat(sessionCookie(signIn(prosa, true))).contains("; Max-Age=2592000");
            assertThat(prosa.browser().get("/").headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000");
        }
    }

    @Test
    void A5_on_plain_http_the_cookie_has_a_plain_name_and_all_else_that_protects_it(@TempDir Path folder) {
        try (var prosa = new RunningProsa(folder)) {
            assertThat(sessionCookie(signIn(prosa, false)))
                    .startsWith("prosa-session=")
                    .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                    .doesNotContain("Secure", "Domain=", "Max-Age");
            var page = prosa.browser().get("/").headers();
            assertThat(page.firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(policy(page.firstValue("Content-Security-Policy").orElseThrow()))
                    .contains(
                            "default-src 'none'",
                            "script-src 'self'",
                            "object-src 'none'",
                            "base-uri 'none'",
                            "frame-ancestors 'none'");
        }
    }

    private static List<String> policy(String header) {
        return List.of(header.split("; "));
    }

    private static Answer signIn(RunningProsa prosa, boolean remember) {
        var answer = prosa.browser().ask("POST", "/api/v1/session", """
                {"email":"%s","password":"%s","remember":%s}
                """.formatted(
                        RunningProsa.FIRST_ADMINISTRATOR, RunningProsa.PASSWORD, remember));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String sessionCookie(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.contains("prosa-session"))
                .findFirst()
                .orElseThrow();
    }
}
