package app.prosa.bench;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// How a client of some server comes in, and stays: what it says to what it hears.
interface Dialect {
    URI at();

    default Map<String, String> headers() {
        return Map.of();
    }

    /// What is said as soon as the door opens.
    default Optional<String> opening() {
        return Optional.empty();
    }

    Step hear(String text);

    /// What a text that was heard calls for.
    sealed interface Step {
        /// Nothing by itself: it is for whoever listens.
        record Listen() implements Step {}

        record Answer(String text) implements Step {}

        /// From now on the client is where it wanted to be: let in, and holding all there is.
        record Arrived() implements Step {}
    }
}
