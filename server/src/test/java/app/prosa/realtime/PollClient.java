package app.prosa.realtime;

import app.prosa.Browser;
import app.prosa.Browser.Answer;
import app.prosa.shared.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A client without a socket: what it follows, and what it holds of it.
final class PollClient {
    private final Browser browser;
    private final String door;
    private final String[] headers;
    private final String line = Ids.next().toString();
    private final Map<String, Place> held = new TreeMap<>();
    private final Map<String, String> marks = new HashMap<>();

    /// The last entry held: its position, and when it was made, as it came.
    private record Place(long after, String at) {
        static final Place NONE = new Place(0, "");

        static Place of(JsonNode entry) {
            var position = entry.path(entry.has("seq") ? "seq" : "publicSeq");
            return new Place(position.asLong(), entry.path("at").asString());
        }

        String asked() {
            return "\"after\":" + after + (at.isEmpty() ? "" : ",\"at\":\"" + at + "\"");
        }
    }

    private PollClient(Browser browser, String door, String... headers) {
        this.browser = browser;
        this.door = door;
        this.headers = headers;
    }

    static PollClient console(Browser signedIn) {
        return new PollClient(signedIn, "/live");
    }

    static PollClient visitor(Browser browser, String secret) {
        return new PollClient(browser, "/widget/live", "Authorization", "Bearer " + secret);
    }

    PollClient following(String topic, long after) {
        held.put(topic, new Place(after, ""));
        return this;
    }

    /// One request; what it brings is held from then on.
    CompletableFuture<Answer> poll() {
        return poll(1);
    }

    CompletableFuture<Answer> poll(int version) {
        var topics = held.entrySet().stream()
                .map(each -> "{\"topic\":\"%s\",%s,\"mark\":\"%s\"}"
                        .formatted(each.getKey(), each.getValue().asked(), marks.getOrDefault(each.getKey(), "")))
                .collect(Collectors.joining(","));
        var body = "{\"version\":%d,\"line\":\"%s\",\"topics\":[%s]}".formatted(version, line, topics);
        var answer = new CompletableFuture<Answer>();
        Thread.ofVirtual().start(() -> answer.complete(browser.ask("POST", door + "/poll", body, headers)));
        return answer.thenApply(this::keep);
    }

    Answer command(String name, String body) {
        return order(
                "{\"type\":\"command\",\"id\":\"%s\",\"name\":\"%s\",\"body\":%s}".formatted(Ids.next(), name, body));
    }

    Answer order(String frame) {
        return browser.ask("POST", door + "/command", frame, headers);
    }

    private Answer keep(Answer answer) {
        if (answer.status() == 200) {
            answer.json().path("marks").forEachEntry((topic, mark) -> marks.put(topic, mark.asString()));
            frames(answer, "subscribed").stream()
                    .filter(frame -> frame.path("anew").asBoolean())
                    .forEach(frame -> held.put(frame.path("topic").asString(), Place.NONE));
            frames(answer, "entries").forEach(frame -> frame.path("entries")
                    .forEach(entry -> held.put(frame.path("topic").asString(), Place.of(entry))));
        }
        return answer;
    }

    static List<JsonNode> frames(Answer answer, String type) {
        return answer.json()
                .path("frames")
                .valueStream()
                .filter(frame -> frame.path("type").asString().equals(type))
                .toList();
    }
}
