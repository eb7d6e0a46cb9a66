package app.prosa.load;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A topic, and how far it was heard.
final class Followed {
    private final String topic;
    private final Ear ear;
    private long position;
    private Optional<String> at = Optional.empty();

    Followed(String topic, Ear ear) {
        this.topic = topic;
        this.ear = ear;
    }

    Ear ear() {
        return ear;
    }

    String subscription() {
        return Frames.subscribe(topic, position, at);
    }

    /// The answer to a subscription.
    void stands(boolean anew, JsonNode state) {
        if (anew) {
            position = 0;
            at = Optional.empty();
            ear.startedOver();
        }
        ear.state(state);
    }

    /// False when something is missing before them.
    boolean take(JsonNode entries) {
        for (var entry : entries) {
            var place = entry.path("seq").asLong(entry.path("publicSeq").asLong(0));
            if (place > position + 1) {
                return false;
            }
            if (place == position + 1) {
                position = place;
                at = Optional.of(entry.path("at").asString());
                ear.entry(place, entry);
            }
        }
        return true;
    }

    boolean isBehind(long seq) {
        return position < seq;
    }
}
