package app.prosa.realtime;

import java.util.concurrent.CompletableFuture;

/// A poll whose answer may still have to come.
///
/// @param read to be called when the answer has been written, or nobody waits for it any more
public record HeldPoll(CompletableFuture<LivePolled> answer, Runnable read) {}
