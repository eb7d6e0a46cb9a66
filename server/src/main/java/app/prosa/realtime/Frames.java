package app.prosa.realtime;

import app.prosa.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Frames as text, and back.
@Component
final class Frames {
    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    String write(ServerFrame frame) {
        return json.writerFor(ServerFrame.class).writeValueAsString(frame);
    }

    /// Refuses with `frame.malformed` what is not exactly one of the frames.
    ClientFrame read(String text) {
        try {
            return Optional.<ClientFrame>ofNullable(
                            json.readerFor(ClientFrame.class).readValue(text))
                    .orElseThrow(Frames::malformed); // `null` is JSON too
        } catch (JacksonException notOne) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return Refusal.invalid("frame.malformed");
    }

    /// Refuses with `command.malformed` a body that the command does not take.
    <B> B body(JsonNode body, Class<B> type) {
        try {
            return json.treeToValue(body, type);
        } catch (JacksonException notOne) {
            if (notOne.getCause() instanceof Refusal refusal) {
                throw refusal; // a value refused itself while it was made: say why
            }
            throw Refusal.invalid("command.malformed");
        }
    }
}
