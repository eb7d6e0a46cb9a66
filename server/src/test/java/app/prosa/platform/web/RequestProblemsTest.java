package app.prosa.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.platform.ProsaSettings;
import app.prosa.platform.Refusals;
import app.prosa.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Against a real server with one small room behind it.
class RequestProblemsTest {
    private static final ConfigurableApplicationContext SERVER = new SpringApplicationBuilder(House.class)
            .run(
                    "--prosa.port=0",
                    "--prosa.host=127.0.0.1",
                    "--prosa.trusted-proxies=127.0.0.1,10.0.0.0/8",
                    "--management.endpoint.health.group.ready.include=readinessState");
    private static final int PORT = SERVER.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void a_good_request_is_answered_and_named() throws Exception {
        var answer = post("{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"Olá\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValueSatisfying(UUID::fromString);
    }

    @Test
    void A7_a_body_that_is_not_exactly_the_record_is_refused_naming_the_field() throws Exception {
        var id = UUID.randomUUID();
        assertProblem(
                post("{\"id\":\"" + id + "\",\"text\":\"a\",\"role\":\"ADMIN\"}"),
                400,
                "request.unknown-field",
                "role");
        assertProblem(post("{\"id\":\"" + id + "\"}"), 400, "request.wrong-type", "text");
        assertProblem(post("{\"id\":\"" + id + "\",\"text\":null}"), 400, "request.wrong-type", "text");
        assertProblem(post("{\"id\":\"" + id + "\",\"text\":7}"), 400, "request.wrong-type", "text");
        assertProblem(post("{\"id\":\"" + id + "\",\"text\":[\"a\"]}"), 400, "request.wrong-type", "text");
        assertProblem(post("{\"id\":7,\"text\":\"a\"}"), 400, "request.wrong-type", "id");
        assertProblem(post("{\"id\":\"seven\",\"text\":\"a\"}"), 400, "request.wrong-type", "id");
    }

    @Test
    void A7_one_of_a_few_names_is_not_read_from_its_number() throws Exception {
        assertThat(post("/days", "{\"day\":\"MONDAY\"}").statusCode()).isEqualTo(200);
        assertProblem(post("/days", "{\"day\":0}"), 400, "request.wrong-type", "day");
        assertProblem(post("/days", "{\"day\":\"0\"}"), 400, "request.wrong-type", "day");
    }

    @Test
    void what_is_no_json_is_malformed() throws Exception {
        for (var body : new String[] {"", "{", "[]", "nothing", "{\"id\":1}}", "\u0000"}) {
            var answer = post(body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).as(body).contains("\"code\":\"request.").doesNotContain("jackson", "Exception");
        }
    }

    @Test
    void a_value_that_refuses_itself_while_it_is_read_is_that_refusal() throws Exception {
        assertProblem(post("{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"\"}"), 422, "text.empty", "text");
    }

    @Test
    void N3_a_body_over_64_KB_is_refused_whether_it_says_so_or_not() throws Exception {
        var large = "{\"text\":\"" + "a".repeat(70_000) + "\"}";
        assertProblem(post(large), 413, "request.too-large");
        assertProblem(
                send(
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() ->
                                        new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))),
                        "/letters"),
                413,
                "request.too-large");
    }

    /// As browsers do.
    @Test
    void N3_who_writes_all_before_reading_sees_why_it_was_refused() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            var megabyte = new byte[1024 * 1024];
            var body = socket.getOutputStream();
            body.write(
                    "POST /letters HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(5 * megabyte.length)
                            .getBytes(StandardCharsets.US_ASCII));
            for (var written = 0; written < 5; written++) {
                body.write(megabyte);
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains("request.too-large");
        }
    }

    @Test
    void what_is_not_there_or_not_so_is_said_without_a_word_of_how_we_are_built() throws Exception {
        assertProblem(get("/nowhere"), 404, "request.not-found");
        assertProblem(get("/letters"), 405, "request.method-not-allowed");
        assertProblem(get("/letters/seven"), 400, "request.wrong-type", "id");
        assertProblem(get("/fault"), 500, "fault.unexpected");
        assertProblem(get("/echo"), 400, "request.missing-field", "text");
        assertProblem(get("/echo?text=a%00b"), 400, "request.malformed");
        assertProblem(get("/echo?text=%ED%A0%80"), 400, "request.malformed");
        assertProblem(
                send(
                        HttpRequest.newBuilder()
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("a")),
                        "/letters"),
                415,
                "request.wrong-media-type");
    }

    @Test
    void what_is_no_http_gets_a_code_too() throws Exception {
        assertThat(raw("GET /a%2f..%2fb HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("request.malformed")
                .doesNotContain("Jetty", "jetty");
        assertThat(raw("nonsense\r\n\r\n")).contains(" 400 ").doesNotContain("Jetty(");
    }

    @Test
    void A4_a_proxy_of_ours_says_who_asks_and_its_client_cannot_lie_about_it() throws Exception {
        assertThat(whoAsks("203.0.113.9")).isEqualTo("203.0.113.9 https");
        assertThat(whoAsks("198.51.100.1, 203.0.113.9, 10.1.2.3")).isEqualTo("203.0.113.9 https");
        assertThat(whoAsks("nonsense")).isEqualTo("127.0.0.1 https");
    }

    @Test
    void A4_measures_are_not_for_who_comes_through_a_proxy() throws Exception {
        assertThat(get("/metrics").statusCode()).isEqualTo(200);
        assertProblem(
                send(HttpRequest.newBuilder().header("X-Forwarded-For", "127.0.0.1"), "/metrics"),
                404,
                "request.not-found");
    }

    @Test
    void A4_a_network_is_what_begins_as_it_does() {
        var ours = Network.parse("10.1.0.0/16");

        assertThat(ours.contains(InetAddress.ofLiteral("10.1.255.7"))).isTrue();
        assertThat(ours.contains(InetAddress.ofLiteral("10.2.0.1"))).isFalse();
        assertThat(ours.contains(InetAddress.ofLiteral("::1"))).isFalse();
        assertThat(Network.parse("2001:db8::/32").contains(InetAddress.ofLiteral("2001:db8:7::1")))
                .isTrue();
    }

    private static String whoAsks(String forwardedFor) throws Exception {
        return send(
                        HttpRequest.newBuilder()
                                .header("X-Forwarded-For", forwardedFor)
                                .header("X-Forwarded-Proto", "https"),
                        "/who")
                .body();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain("Exception", "jackson", "org.spring", "app.prosa");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code, String field) {
        assertProblem(answer, status, code);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(), path);
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return post("/letters", body);
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        return CLIENT.send(
                request.uri(URI.create("http://127.0.0.1:" + PORT + path)).build(), BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration"
            })
    @EnableConfigurationProperties(ProsaSettings.class)
    @ComponentScan("app.prosa.platform.web")
    @Import(Refusals.class)
    static class House {
        @Bean
        SecurityFilterChain everybody(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
    }

    @RestController
    static final class Letters {
        @PostMapping("/letters")
        UUID write(@RequestBody Letter letter) {
            return letter.id();
        }

        @PostMapping("/days")
        DayOfWeek choose(@RequestBody Choice choice) {
            return choice.day();
        }

        @GetMapping("/letters/{id}")
        UUID read(@PathVariable UUID id) {
            return id;
        }

        @GetMapping("/echo")
        String echo(@RequestParam String text) {
            return text;
        }

        @GetMapping("/who")
        String who(HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.getScheme();
        }

        @SuppressWarnings("DoNotCallSuggester") // it is called over HTTP
        @GetMapping("/fault")
        String fault() {
            throw new IllegalStateException("a secret");
        }
    }

    record Choice(DayOfWeek day) {}

    record Letter(UUID id, String text) {
        Letter {
            if (text.isEmpty()) {
                throw Refusal.invalid("text.empty", "text");
            }
        }
    }
}
