import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// What happens first in any installation: pages are loaded, an agent signs in, a visitor writes and gets an answer.
final class Visit {
    static final String EMAIL = "training@prosa.test";
    static final String PASSWORD = "somente para o treino";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final String TOKEN = "XSRF-TOKEN=training";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final BooleanSupplier alive;

    Visit(int port, BooleanSupplier alive) {
        this.port = port;
        this.alive = alive;
    }

    void pay() throws IOException, InterruptedException {
        untilReady();
        for (var page : List.of("/", "/widget.js", "/widget/", "/demo", "/portal", "/metrics")) {
            ask("GET", page, "");
        }
        var cookie = signIn();
        ask("PUT", "/api/v1/me/availability", "{\"availability\":\"ONLINE\"}", "Cookie", cookie);
        var ticket = field(ask("POST", "/api/v1/live-tickets", "", "Cookie", cookie), "ticket");
        try (var agent = new Line(http, at("ws", "/live"), ticket)) {
            agent.follow("inbox");
            chat(agent);
            ask("GET", "/api/v1/inbox", "", "Cookie", cookie);
        }
    }

    private void untilReady() throws IOException, InterruptedException {
        var end = Instant.now().plus(LONGEST_START);
        while (!isReady()) {
            if (!alive.getAsBoolean() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("Prosa does not start");
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return ask("GET", "/health/ready", "").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String signIn() throws IOException, InterruptedException {
        var credentials = """
                {"email":"%s","password":"%s","remember":false}""".formatted(EMAIL, PASSWORD);
        return ask("POST", "/api/v1/session", credentials, "Cookie", TOKEN).headers().allValues("set-cookie").stream()
                .map(each -> each.split(";", 2)[0])
                .filter(each -> each.contains("prosa-session="))
                .findFirst()
                .map(session -> TOKEN + "; " + session)
                .orElseThrow(() -> new IllegalStateException("nobody can sign in"));
    }

    private void chat(Line agent) throws IOException, InterruptedException {
        var bytes = Base64.getUrlEncoder().withoutPadding();
        var secret = bytes.encodeToString((UUID.randomUUID().toString().replace("-", "")).getBytes());
        var conversation = field(asVisitor(secret, "", """
                {"id":"%s","text":"Bom dia","language":"pt-BR","pageUrl":"","pageTitle":""}""".formatted(newId())), "id");
        agent.follow("conversation/" + conversation);
        try (var visitor = new Line(http, at("ws", "/widget/live"), secret)) {
            visitor.follow("chat/" + conversation);
            for (var message = 1; message <= 20; message++) {
                asVisitor(secret, "/" + conversation + "/messages", """
                        {"id":"%s","text":"Mensagem %d"}""".formatted(newId(), message));
                agent.command("reply", """
                        {"conversation":"%s","id":"%s","text":"Resposta"}""".formatted(conversation, newId()));
                Thread.sleep(100);
            }
        }
    }

    private HttpResponse<String> asVisitor(String secret, String path, String body)
            throws IOException, InterruptedException {
        return ask("POST", "/widget/api/conversations" + path, body, "Authorization", "Bearer " + secret);
    }

    private HttpResponse<String> ask(String method, String path, String body, String... header)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at("http", path))
                .timeout(Duration.ofSeconds(20))
                .headers("X-XSRF-TOKEN", "training", "Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (header.length > 0) {
            request.headers(header);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + port + path);
    }

    private static String field(HttpResponse<String> answer, String name) {
        var start = answer.body().indexOf("\"" + name + "\":\"") + name.length() + 4;
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri().getPath() + " answers " + answer.statusCode());
        }
        return answer.body().substring(start, answer.body().indexOf('"', start));
    }

    /// A UUIDv7.
    static UUID newId() {
        var random = UUID.randomUUID();
        var time = System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff;
        return new UUID(time, random.getLeastSignificantBits());
    }
}
