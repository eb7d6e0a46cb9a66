package app.prosa.faults;

import java.util.UUID;

/// A promise that was not kept.
public sealed interface Finding {
    /// Stored, but somebody who followed the conversation never saw it.
    record Lost(String observer, UUID conversation, long seq) implements Finding {}

    /// Written once, and there several times.
    record Doubled(UUID letter, int times) implements Finding {}

    /// Written, or shown to `who`, in another order than it is stored.
    record Reordered(String who, UUID conversation, long seq) implements Finding {}

    /// Acknowledged, and not stored at the place that was named.
    record FalseTick(UUID letter) implements Finding {}

    /// Neither acknowledged nor refused, however long its sender tried.
    record Unanswered(UUID letter) implements Finding {}

    /// Shown to somebody, and not stored there.
    record SeenNotStored(String observer, UUID conversation, long place) implements Finding {}

    /// The timeline skips places.
    record Gap(UUID conversation, long behind) implements Finding {}
}
