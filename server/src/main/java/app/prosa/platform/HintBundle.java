package app.prosa.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one node publishes at once. Without hints, it is a sign of life.
record HintBundle(UUID from, List<Hint> hints) {
    private static final String HOUSE = "app.prosa.";

    /// Another release may say more than we know.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /// @param kind the name of the hint's class within the house, such as `tickets.TicketMoved`
    private record Written(String kind, JsonNode hint) {}

    private record Page(UUID from, List<Written> hints) {}

    String write() {
        var written = hints.stream()
                .map(hint -> new Written(hint.getClass().getName().substring(HOUSE.length()), JSON.valueToTree(hint)))
                .toList();
        return JSON.writeValueAsString(new Page(from, written));
    }

    /// What this release understands of it; nothing at all of what is no bundle.
    static Optional<HintBundle> read(String text) {
        try {
            var page = JSON.readValue(text, Page.class);
            var hints = page.hints().stream()
                    .map(HintBundle::hint)
                    .flatMap(Optional::stream)
                    .toList();
            return Optional.of(new HintBundle(page.from(), hints));
        } catch (JacksonException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Hint> hint(Written written) {
        try {
            return kind(written.kind()).<Hint>map(kind -> JSON.treeToValue(written.hint(), kind));
        } catch (JacksonException ofAnotherRelease) {
            return Optional.empty();
        }
    }

    /// A name from outside is looked up, not trusted: it makes hints only, which cause somebody to look at the
    /// database.
    private static Optional<Class<? extends Hint>> kind(String name) {
        try {
            var found = Class.forName(HOUSE + name, false, HintBundle.class.getClassLoader());
            return found.isRecord() && Hint.class.isAssignableFrom(found)
                    ? Optional.of(found.asSubclass(Hint.class))
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError ofAnotherRelease) {
            return Optional.empty();
        }
    }
}
