package app.prosa.load;

import tools.jackson.databind.JsonNode;

/// A topic, and how far it was heard.
final class Followed {
    private final String topic;
    private final Ear ear;
    private long position;

    Followed(String topic, Ear ear) {
        this.topic = topic;
        this.ear = ear;
    }

    Ear ear() {
        return ear;
    }

    String subscription() {
        return Frames.subscribe(topic, position);
    }

    /// The answer to a subscription.
    void stands(long seq, JsonNode state) {
        if (seq < position) {
            position = 0;
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
                ear.entry(place, entry);
            }
        }
        return true;
    }

    boolean isBehind(long seq) {
        return position < seq;
    }
}
