package app.prosa.realtime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What a client may send, told apart by `type`. `Hello` comes first.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = ClientFrame.Subscribe.class, name = "subscribe"),
    @JsonSubTypes.Type(value = ClientFrame.Unsubscribe.class, name = "unsubscribe"),
    @JsonSubTypes.Type(value = ClientFrame.Command.class, name = "command"),
    @JsonSubTypes.Type(value = ClientFrame.Wake.class, name = "wake")
})
sealed interface ClientFrame {
    record Hello(int version, String secret) implements ClientFrame {}

    /// `after` is the last position already held, and `at` when the entry there was made.
    record Subscribe(String topic, long after, Optional<Instant> at) implements ClientFrame {
        Held held() {
            return new Held(after, at);
        }
    }

    record Unsubscribe(String topic) implements ClientFrame {}

    record Command(UUID id, String name, JsonNode body) implements ClientFrame {}

    /// "I was asleep": answered with a beat at once.
    record Wake() implements ClientFrame {}
}
