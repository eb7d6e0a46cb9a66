package app.prosa.load;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A signed-in browser at the console's HTTP interface. A session holds on every node.
public final class Console {
    /// Both the cookie and the header: what a page of another site could not send.
    private static final String TOKEN = "token";

    private final Network network;
    private final Doors doors;
    private final AtomicReference<String> cookies = new AtomicReference<>("XSRF-TOKEN=" + TOKEN);

    private Console(Network network, Doors doors) {
        this.network = network;
        this.doors = doors;
    }

    public static Console signIn(Network network, Doors doors, String email, String password) {
        var console = new Console(network, doors);
        var credentials =
                Frames.body().put("email", email).put("password", password).put("remember", false);
        var answer = console.ask("POST", "/api/v1/session", credentials).join();
        if (!answer.isGood()) {
            throw new NotGood(answer);
        }
        answer.headers().allValues("set-cookie").stream()
                .map(line -> line.split(";", 2)[0])
                .filter(cookie -> cookie.contains("prosa-session="))
                .forEach(cookie -> console.cookies.set("XSRF-TOKEN=" + TOKEN + "; " + cookie));
        return console;
    }

    /// The same session, asking elsewhere.
    public Console through(Doors others) {
        var same = new Console(network, others);
        same.cookies.set(cookies.get());
        return same;
    }

    public CompletableFuture<Answer> get(String path) {
        return ask(doors.any(), "GET", path, "");
    }

    public CompletableFuture<Answer> ask(String method, String path, ObjectNode body) {
        return ask(doors.any(), method, path, body.toString());
    }

    /// Waits, and takes nothing but success for an answer.
    public JsonNode must(String method, String path, ObjectNode body) {
        var answer = ask(method, path, body).join();
        if (!answer.isGood()) {
            throw new NotGood(answer);
        }
        return answer.body();
    }

    public CompletableFuture<Answer> claim(UUID conversation) {
        return ask(doors.any(), "POST", "/api/v1/conversations/" + conversation + "/claim", "");
    }

    /// What the socket's hello carries, good for 30 s and once.
    CompletableFuture<String> ticket(URI door) {
        return ask(door, "POST", "/api/v1/live-tickets", "").thenApply(answer -> {
            if (!answer.isGood()) {
                throw new NotGood(answer);
            }
            return answer.body().path("ticket").asString();
        });
    }

    private CompletableFuture<Answer> ask(URI door, String method, String path, String body) {
        return network.http()
                .ask(method, door.resolve(path), body, Map.of("Cookie", cookies.get(), "X-XSRF-TOKEN", TOKEN));
    }
}
