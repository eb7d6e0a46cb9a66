package app.prosa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What changes when browsers reach Prosa through TLS: whoever can write into a plain connection to the same host is a
/// stranger then.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecureInstallationTest {
    private static final String PUBLIC = "https://chat.example.com";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private RunningProsa prosa;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(
                folder, TestDatabase.create(), "--prosa.public-url=" + PUBLIC, "--prosa.trusted-proxies=127.0.0.1,::1");
    }

    @AfterAll
    void stop() {
        prosa.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/live", "/widget/live"})
    void A3_sockets_are_for_pages_that_came_through_tls(String door) {
        for (var origin : List.of("http://" + prosa.host(), "http://chat.example.com")) {
            assertThat(LiveClient.refusal(origin, prosa, door)).as(origin).hasValue(403);
        }
        for (var origin : List.of("https://" + prosa.host(), PUBLIC)) {
            assertThat(LiveClient.refusal(origin, prosa, door)).as(origin).isEmpty();
        }
    }

    @Test
    void A3_the_chat_is_for_pages_that_came_through_tls() throws Exception {
        assertThat(start("http://" + prosa.host()).statusCode()).isEqualTo(403);
        assertThat(start("http://" + prosa.host()).body()).contains("widget.foreign-origin");
        assertThat(start("https://" + prosa.host()).statusCode()).isEqualTo(200);
        assertThat(start(PUBLIC).statusCode()).isEqualTo(200);
    }

    @Test
    void A3_the_token_is_bound_to_this_very_host() throws Exception {
        var cookies = get("/api/v1/installation").headers().allValues("Set-Cookie").stream()
                .flatMap(each -> HttpCookie.parse(each).stream())
                .toList();

        assertThat(cookies).singleElement().satisfies(token -> {
            assertThat(token.getName()).isEqualTo("__Host-XSRF-TOKEN");
            assertThat(token.getSecure()).isTrue();
            assertThat(token.getPath()).isEqualTo("/");
            assertThat(token.getDomain()).isNull();
        });
        assertThat(signIn("__Host-XSRF-TOKEN").body()).contains("access.wrong-credentials");
        assertThat(signIn("XSRF-TOKEN").body()).contains("access.csrf");
    }

    private HttpResponse<String> start(String origin) throws Exception {
        return get("/widget/api/start", "Origin", origin);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(prosa.at(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> signIn(String cookie) throws Exception {
        return send(HttpRequest.newBuilder(prosa.at("/api/v1/session"))
                .headers("Cookie", cookie + "=t", "X-XSRF-TOKEN", "t", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"email\":\"ninguem@prosa.test\",\"password\":\"errada errada\",\"remember\":false}")));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
