package app.prosa.realtime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/// What the server sends, told apart by `type`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerFrame.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = ServerFrame.Subscribed.class, name = "subscribed"),
    @JsonSubTypes.Type(value = ServerFrame.Entries.class, name = "entries"),
    @JsonSubTypes.Type(value = ServerFrame.State.class, name = "state"),
    @JsonSubTypes.Type(value = ServerFrame.Row.class, name = "row"),
    @JsonSubTypes.Type(value = ServerFrame.Gone.class, name = "gone"),
    @JsonSubTypes.Type(value = ServerFrame.Signal.class, name = "signal"),
    @JsonSubTypes.Type(value = ServerFrame.Done.class, name = "done"),
    @JsonSubTypes.Type(value = ServerFrame.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ServerFrame.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = ServerFrame.Beat.class, name = "beat")
})
sealed interface ServerFrame {
    record Welcome(int version, long beatSeconds) implements ServerFrame {}

    /// `anew`: what the client holds of the topic is of another past, and all of it comes again.
    record Subscribed(String topic, long seq, @Nullable Object state, boolean anew) implements ServerFrame {}

    record Entries(
            String topic,
            @JsonSerialize(contentUsing = AsItIs.class) List<? extends Sequenced> entries,
            boolean more) implements ServerFrame {}

    record State(String topic, long seq, Object state) implements ServerFrame {}

    record Row(String topic, Object row) implements ServerFrame {}

    record Gone(String topic, UUID id, long seq) implements ServerFrame {}

    record Signal(String topic, Object signal) implements ServerFrame {}

    record Done(UUID id, Object result) implements ServerFrame {}

    /// `problem` has `status`, `code` and the refusal's details, as over HTTP.
    record Refused(UUID id, Map<String, Object> problem) implements ServerFrame {}

    record Ended(String topic, String code) implements ServerFrame {}

    record Beat(Map<String, Long> seqs) implements ServerFrame {}

    /// Written as what it is, with the `kind` that its room gives it; as a `Sequenced`, it would have none.
    final class AsItIs extends ValueSerializer<Sequenced> {
        @Override
        public void serialize(Sequenced entry, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, entry);
        }
    }
}
