package app.prosa.load;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a client sends, as text. Bodies are made by the callers.
public final class Frames {
    private static final JsonMapper JSON = JsonMapper.shared();
    public static final String WAKE = "{\"type\":\"wake\"}";

    private Frames() {}

    public static String hello(String secret) {
        return of("hello").put("version", 1).put("secret", secret).toString();
    }

    /// To follow a topic from what is held of it on.
    ///
    /// @param after the last position held, 0 for none
    /// @param at when the entry there was made, as it came
    public static String subscribe(String topic, long after, Optional<String> at) {
        var frame = of("subscribe").put("topic", topic).put("after", after);
        at.ifPresent(each -> frame.put("at", each));
        return frame.toString();
    }

    public static String unsubscribe(String topic) {
        return of("unsubscribe").put("topic", topic).toString();
    }

    public static String command(UUID id, String name, ObjectNode body) {
        return of("command")
                .put("id", id.toString())
                .put("name", name)
                .set("body", body)
                .toString();
    }

    public static JsonNode read(String text) {
        return JSON.readTree(text);
    }

    public static ObjectNode body() {
        return JSON.createObjectNode();
    }

    /// `{conversation, id, text}`: the body of `message`, `reply` and `note`.
    public static ObjectNode body(Letter letter) {
        return written(letter).put("conversation", letter.conversation().toString());
    }

    /// `{id, text}`: the same over HTTP, where the conversation is in the path.
    static ObjectNode written(Letter letter) {
        return body().put("id", letter.id().toString()).put("text", letter.text());
    }

    private static ObjectNode of(String type) {
        return body().put("type", type);
    }
}
