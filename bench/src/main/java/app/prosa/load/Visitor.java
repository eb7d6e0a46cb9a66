package app.prosa.load;

import io.netty.channel.EventLoop;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;

/// A visitor's chat: known by a secret of its own, writing over HTTP and listening on a socket, as the real one does.
public final class Visitor {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Network network;
    private final Doors doors;
    private final Map<String, String> headers;
    private final Live live;
    private final Letters letters;

    /// @param address where it seems to come from, told in `X-Forwarded-For`: limits count by address, and thousands of
    ///     visitors would share ours. Prosa must trust 127.0.0.1 (`PROSA_TRUSTED_PROXIES`)
    public Visitor(Network network, Doors doors, String address, Watch watch) {
        this(network, doors, address, newSecret(), watch);
    }

    /// One who has been here before.
    public Visitor(Network network, Doors doors, Seeded known, Watch watch) {
        this(network, doors, known.address(), known.secret(), watch);
    }

    /// @param secret 43 characters, as the chat makes it when it is first opened
    public Visitor(Network network, Doors doors, String address, String secret, Watch watch) {
        this.network = network;
        this.doors = doors;
        this.headers = Map.of("Authorization", "Bearer " + secret, "X-Forwarded-For", address);
        EventLoop loop = network.wires().loop();
        var entrance = new Entrance(
                "/widget/live", Map.of("X-Forwarded-For", address), _ -> CompletableFuture.completedFuture(secret));
        this.live = new Live(network.wires(), loop, doors, entrance, watch);
        this.letters = new Letters(loop, this::post, watch);
    }

    public Live live() {
        return live;
    }

    /// The first message. Gives the conversation's state, `VisitorConversation` of the protocol; fails with what was
    /// answered instead.
    public CompletableFuture<JsonNode> begin(UUID id, String text) {
        return ask("POST", "/widget/api/conversations", beginning(id, text)).thenApply(Visitor::good);
    }

    /// A message over HTTP, sent again under the same id until there is a final answer.
    public CompletableFuture<Outcome> write(Letter letter) {
        return letters.put(letter);
    }

    /// The same once, whatever comes of it.
    public CompletableFuture<Outcome> post(Letter letter) {
        return ask(
                        "POST",
                        "/widget/api/conversations/" + letter.conversation() + "/messages",
                        Frames.written(letter).toString())
                .thenApply(Answer::outcome);
    }

    /// The same once, as a command of the socket.
    public CompletableFuture<Outcome> say(Letter letter) {
        return live.command("message", Frames.body(letter));
    }

    public void follow(UUID conversation, Ear ear) {
        live.follow("chat/" + conversation, ear);
    }

    public CompletableFuture<Answer> ask(String method, String path, String body) {
        return network.http().ask(method, doors.any().resolve(path), body, headers);
    }

    public static String beginning(UUID id, String text) {
        return Frames.body()
                .put("id", id.toString())
                .put("text", text)
                .put("language", "pt-BR")
                .put("pageUrl", "https://loja.example/")
                .put("pageTitle", "Loja")
                .toString();
    }

    /// As the chat makes it when it is first opened: 32 random bytes.
    private static String newSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static JsonNode good(Answer answer) {
        if (!answer.isGood()) {
            throw new CompletionException(new NotGood(answer));
        }
        return answer.body();
    }
}
