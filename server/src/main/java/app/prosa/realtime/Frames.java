package app.prosa.realtime;

import app.prosa.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Frames as text, and back.
@Component
final class Frames {
    private final JsonMapper json;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    Frames(JsonMapper json) {
        this.json = json;
        this.writer = json.writerFor(ServerFrame.class);
        this.reader = json.readerFor(ClientFrame.class);
    }

    String write(ServerFrame frame) {
        return writer.writeValueAsString(frame);
    }

    /// Refuses with `frame.malformed` what is not exactly one of the frames.
    ClientFrame read(String text) {
        try {
            return Optional.<ClientFrame>ofNullable(reader.readValue(text))
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
