package app.prosa.bench;

import java.net.URI;
import java.util.Optional;

/// A bare WebSocket that has arrived when its first words are answered.
record Plain(URI at, String greeting) implements Dialect {
    @Override
    public Optional<String> opening() {
        return Optional.of(greeting);
    }

    @Override
    public Step hear(String text) {
        return text.equals(greeting) ? new Step.Arrived() : new Step.Listen();
    }
}
