package app.prosa;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the socket protocol, which keeps every byte it was ever sent.
public final class LiveClient implements WebSocket.Listener, AutoCloseable {
    public static final int CUT_OFF = 1006;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private LiveClient(URI at, Map<String, String> headers) {
        var builder = CLIENT.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(at, this).join();
    }

    /// As a page of Prosa's own opens it.
    public static LiveClient to(RunningProsa prosa, String path) {
        return from("http://" + prosa.host(), prosa, path);
    }

    public static LiveClient from(String origin, RunningProsa prosa, String path) {
        return new LiveClient(uri(prosa, path), Map.of("Origin", origin));
    }

    public static LiveClient fromNowhere(RunningProsa prosa, String path) {
        return new LiveClient(uri(prosa, path), Map.of());
    }

    /// The status that the upgrade was refused with, if it was.
    public static Optional<Integer> refusal(String origin, RunningProsa prosa, String path) {
        try (var _ = from(origin, prosa, path)) {
            return Optional.empty();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return Optional.of(handshake.getResponse().statusCode());
            }
            throw refused;
        }
    }

    private static URI uri(RunningProsa prosa, String path) {
        return URI.create("ws://" + prosa.host() + path);
    }

    public LiveClient hello(String secret) {
        send("{\"type\":\"hello\",\"version\":1,\"secret\":\"%s\"}".formatted(secret));
        return this;
    }

    public LiveClient welcomed(String secret) {
        hello(secret).next(frame -> is(frame, "welcome"));
        return this;
    }

    public void subscribe(String topic, long after) {
        send("{\"type\":\"subscribe\",\"topic\":\"%s\",\"after\":%d}".formatted(topic, after));
    }

    /// The answer to a subscription: `subscribed` or `ended`.
    public JsonNode follow(String topic, long after) {
        var heardBefore = heard.size();
        subscribe(topic, after);
        return answer(heardBefore, topic);
    }

    /// The same, of a client that holds an entry made at that time.
    public JsonNode follow(String topic, long after, String at) {
        var heardBefore = heard.size();
        send("{\"type\":\"subscribe\",\"topic\":\"%s\",\"after\":%d,\"at\":\"%s\"}".formatted(topic, after, at));
        return answer(heardBefore, topic);
    }

    private JsonNode answer(int heardBefore, String topic) {
        return after(
                heardBefore,
                frame -> frame.path("topic").asString("").equals(topic)
                        && (is(frame, "subscribed") || is(frame, "ended")));
    }

    /// The answer to a command: `done` or `refused`.
    public JsonNode command(String id, String name, String body) {
        send("{\"type\":\"command\",\"id\":\"%s\",\"name\":\"%s\",\"body\":%s}".formatted(id, name, body));
        return next(frame -> frame.path("id").asString("").equals(id) && (is(frame, "done") || is(frame, "refused")));
    }

    /// What is sent to a socket that has just been closed is lost, as in life.
    public void send(String text) {
        var unused = socket.sendText(text, true).exceptionally(_ -> socket).join();
    }

    public void sendPart(String text) {
        var unused = socket.sendText(text, false).exceptionally(_ -> socket).join();
    }

    public void sendBytes(byte[] bytes) {
        var unused = socket.sendBinary(ByteBuffer.wrap(bytes), true)
                .exceptionally(_ -> socket)
                .join();
    }

    /// The first frame, from the beginning, that is wanted; waits for it.
    public JsonNode next(Predicate<JsonNode> wanted) {
        return after(0, wanted);
    }

    private JsonNode after(int skipped, Predicate<JsonNode> wanted) {
        return await().atMost(PATIENCE)
                .failFast(
                        "closed",
                        () -> closed.isDone() && found(skipped, wanted).isEmpty())
                .until(() -> found(skipped, wanted), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<JsonNode> found(int skipped, Predicate<JsonNode> wanted) {
        return frames().stream().skip(skipped).filter(wanted).findFirst();
    }

    public List<JsonNode> frames() {
        return heard.stream().map(JsonMapper.shared()::readTree).toList();
    }

    public List<JsonNode> frames(String type) {
        return frames().stream().filter(frame -> is(frame, type)).toList();
    }

    public String heard() {
        return String.join("\n", heard);
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /// The code the server closed with; waits for it.
    public int closedWith(Duration within) {
        return await().atMost(within).until(() -> closed.getNow(0), code -> code != 0);
    }

    public int closedWith() {
        return closedWith(PATIENCE);
    }

    public static boolean is(JsonNode frame, String type) {
        return frame.path("type").asString("").equals(type);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(CUT_OFF);
    }

    @Override
    public void close() {
        socket.abort();
        closed.complete(CUT_OFF);
    }
}
