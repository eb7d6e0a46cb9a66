package app.prosa.faults;

import java.time.Duration;

/// What a network does, at the moment, with what travels one way.
public sealed interface Weather {
    record Clear() implements Weather {}

    /// Every packet takes so much longer.
    record Slow(Duration delay) implements Weather {}

    /// Nothing arrives, and nobody is told: the connection stays open. What was sent arrives when it clears up.
    record Stalled() implements Weather {}

    /// What is sent is gone for ever, as behind a dead router. Connections that lost something are cut when it clears.
    record Swallowing() implements Weather {}
}
