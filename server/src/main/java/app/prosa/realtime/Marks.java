package app.prosa.realtime;

import app.prosa.shared.Sha256;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Short names of what a guest was told, so that a poll can say what is held without repeating it.
final class Marks {
    /// 96 bits: two states of one topic never meet in one by chance.
    private static final int BYTES = 12;

    private final JsonMapper json;
    private final Topics topics;
    private final LiveGuest guest;

    Marks(JsonMapper json, Topics topics, LiveGuest guest) {
        this.json = json;
        this.topics = topics;
        this.guest = guest;
    }

    String of(String topic, @Nullable Object state) {
        var standing = topics.family(topic).standing(Topics.key(topic), guest);
        return hash(json.writeValueAsString(state) + json.writeValueAsString(standing));
    }

    private static String hash(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(text), BYTES));
    }
}
