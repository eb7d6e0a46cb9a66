package app.prosa.conversations;

import java.util.concurrent.CompletableFuture;

/// A post, and whoever waits for what becomes of it.
final class WaitingPost {
    private final Post post;
    private final CompletableFuture<Verdict> verdict = new CompletableFuture<>();

    WaitingPost(Post post) {
        this.post = post;
    }

    Post post() {
        return post;
    }

    ConversationId conversation() {
        return post.conversation();
    }

    CompletableFuture<Verdict> verdict() {
        return verdict;
    }

    /// False once it was settled, or its sender gave up.
    boolean isWaiting() {
        return !verdict.isDone();
    }

    void settle(Verdict decided) {
        verdict.complete(decided);
    }
}
