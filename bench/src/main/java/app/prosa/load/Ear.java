package app.prosa.load;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What a client hears on one topic that it follows. Called on its loop.
public interface Ear {
    /// What stands beside the entries, whole.
    default void state(JsonNode state) {}

    /// Each position once and in order, nothing left out; after `startedOver`, from the first again.
    default void entry(long position, JsonNode entry) {}

    /// The server's past is another one than ours: what was heard before does not hold.
    default void startedOver() {}

    default void row(JsonNode row) {}

    default void gone(UUID id) {}

    default void signal(JsonNode signal) {}

    default void ended(String code) {}
}
