package app.prosa.conversations;

import app.prosa.shared.Refusal;

/// What became of a post.
sealed interface Verdict {
    /// It stands in the timeline, since now or since it was first sent.
    record Stored(Placed placed) implements Verdict {}

    record Refused(Refusal refusal) implements Verdict {}

    /// Our fault, and this post's alone.
    record Failed(RuntimeException failure) implements Verdict {}

    /// Somebody else is changing the conversation at this moment.
    record Locked() implements Verdict {}

    /// It hangs on another post of the same batch, and can be judged when that one is committed.
    record AfterThis() implements Verdict {}
}
