package app.prosa.conversations;

import app.prosa.platform.DatabaseAway;
import app.prosa.platform.Transactions;
import app.prosa.shared.Refusal;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Where everything people write is stored. What waits at the same time shares a transaction, for a commit costs the
/// same for one as for many; one writer takes what is there, at once when it is idle, so nobody waits for company.
@Component
final class Posting {
    /// What is not stored by then is refused, so that a person is told within 10 s (P05). A healthy database takes
    /// milliseconds.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration COME_BACK_IN = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

    private final PostedTogether together;
    private final Transactions transactions;
    private final Timer commits;
    private final DistributionSummary sizes;
    private final PostQueue queue = new PostQueue();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("posting").factory());

    Posting(PostedTogether together, Transactions transactions, MeterRegistry meters) {
        this.together = together;
        this.transactions = transactions;
        this.commits = Timer.builder("prosa.posting.commit")
                .publishPercentileHistogram()
                .register(meters);
        this.sizes = DistributionSummary.builder("prosa.posting.batch")
                .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64)
                .register(meters);
        Gauge.builder("prosa.posting.waiting", queue, PostQueue::size).register(meters);
    }

    /// Returns when it is committed. Inside a transaction of the caller's it is stored there, with the rest.
    ///
    /// Refuses as the rules say. With `service.overloaded`, when too many wait or its turn does not come, and with
    /// `database.unavailable` nobody can say whether it was stored: sent again under its id it is stored once.
    Placed post(Post post) {
        return placed(transactions.isRunning() ? together.store(List.of(post)).getFirst() : await(post));
    }

    private Verdict await(Post post) {
        var waiting = new WaitingPost(post);
        switch (queue.add(waiting)) {
            case FULL -> throw overloaded();
            case NEEDS_A_WRITER -> writer.execute(this::write);
            case IS_BEING_WRITTEN -> {}
        }
        return waiting.verdict()
                .completeOnTimeout(new Verdict.Refused(overloaded()), PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /// How many wait at this moment.
    int waiting() {
        return queue.size();
    }

    private static Placed placed(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Stored(var placed) -> placed;
            case Verdict.Refused(var refusal) -> throw refusal;
            case Verdict.Failed(var failure) -> throw failure;
            case Verdict.Locked _, Verdict.AfterThis _ -> throw overloaded();
        };
    }

    private static Refusal overloaded() {
        return Refusal.unavailable("service.overloaded", COME_BACK_IN);
    }

    private void write() {
        try {
            for (var batch = queue.next(); !batch.isEmpty(); batch = queue.next()) {
                write(batch);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        }
    }

    private void write(List<WaitingPost> batch) {
        try {
            var posts = batch.stream().map(WaitingPost::post).toList();
            sizes.record(posts.size());
            settle(batch, commits.record(() -> together.store(posts)));
        } catch (RuntimeException failure) {
            settle(batch, failure);
        }
    }

    private void settle(List<WaitingPost> batch, RuntimeException failure) {
        if (DatabaseAway.explains(failure)) {
            LOG.warn("The database did not take {} messages", batch.size(), failure);
            batch.forEach(each -> each.settle(new Verdict.Refused(DatabaseAway.refusal())));
        } else if (batch.size() == 1) {
            LOG.atWarn()
                    .addKeyValue("conversation", batch.getFirst().conversation().value())
                    .log("What was sent to a conversation cannot be stored");
            batch.getFirst().settle(new Verdict.Failed(failure));
        } else {
            writeOneByOne(batch);
        }
    }

    private void settle(List<WaitingPost> batch, List<Verdict> verdicts) {
        for (var place = 0; place < batch.size(); place++) {
            var post = batch.get(place);
            switch (verdicts.get(place)) {
                case Verdict.Locked _ -> queue.leaveOutOnce(post.conversation());
                case Verdict.AfterThis _ -> {} // it stands where it stood, for the next batch
                case Verdict verdict -> post.settle(verdict);
            }
        }
    }

    /// One that cannot be stored spoils the transaction for all; alone it spoils only its own. What comes after one
    /// that is still waiting, in the same conversation, waits behind it.
    private void writeOneByOne(List<WaitingPost> batch) {
        var stillWaiting = new HashSet<ConversationId>();
        for (var post : batch) {
            if (post.isWaiting() && !stillWaiting.contains(post.conversation())) {
                write(List.of(post));
            }
            if (post.isWaiting()) {
                stillWaiting.add(post.conversation());
            }
        }
    }
}
