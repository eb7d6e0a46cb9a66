package app.prosa.load;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// A text on its way into a conversation. `id` is the sender's name for it, the same however often it is sent.
public record Letter(UUID id, UUID conversation, String text) {
    public static Letter of(UUID conversation, String text) {
        return new Letter(newId(), conversation, text);
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
