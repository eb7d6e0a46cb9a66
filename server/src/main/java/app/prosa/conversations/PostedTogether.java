package app.prosa.conversations;

import static java.util.stream.Collectors.toSet;

import app.prosa.attachments.AttachedTo;
import app.prosa.attachments.Attachment;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.UnsentAttachments;
import app.prosa.customers.VisitorId;
import app.prosa.platform.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Stores what is posted together: one transaction, and the same few statements for one post as for many; two more when
/// something is sent along.
@Component
final class PostedTogether {
    private final PostingStore posting;
    private final UnsentAttachments unsent;
    private final TimelineWriter timeline;
    private final Transactions transactions;
    private final Clock clock;

    PostedTogether(
            PostingStore posting,
            UnsentAttachments unsent,
            TimelineWriter timeline,
            Transactions transactions,
            Clock clock) {
        this.posting = posting;
        this.unsent = unsent;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A verdict for each, in their order; committed when this returns. Those of one conversation keep their order.
    List<Verdict> store(List<Post> posts) {
        return transactions.run(() -> storeNow(posts));
    }

    /// What was sent before is looked up under the lock: of two who send the same at once, one finds the other's.
    private List<Verdict> storeNow(List<Post> posts) {
        var looks = posting.lock(posts);
        var sent = posting.sent(posts.stream().map(Post::entry).toList());
        var judge = new Judge(paces(posts), attachments(posts, looks), clock.instant());
        var decisions = IntStream.range(0, posts.size())
                .mapToObj(each -> judge.decide(posts.get(each), looks.get(each), Optional.ofNullable(sent.get(each))))
                .toList();
        timeline.claim(judge.claims());
        var places = timeline.append(judge.additions());
        unsent.send(judge.attachments());
        return decisions.stream().map(each -> each.with(places)).toList();
    }

    /// Of conversations that are locked: others' may be waited for by nobody who holds one.
    private Map<AttachmentId, Attachment> attachments(List<Post> posts, List<PostingStore.Look> looks) {
        var sending = IntStream.range(0, posts.size())
                .filter(each -> looks.get(each).sight().isPresent())
                .mapToObj(posts::get)
                .filter(post -> !post.entry().attachments().isEmpty())
                .toList();
        return unsent.lock(
                sending.stream()
                        .flatMap(post -> post.entry().attachments().stream())
                        .collect(toSet()),
                sending.stream()
                        .map(post -> new AttachedTo(post.conversation().value()))
                        .collect(toSet()));
    }

    private Map<VisitorId, Pace> paces(List<Post> posts) {
        var visitors = posts.stream()
                .flatMap(post -> post instanceof Post.FromVisitor sent ? Stream.of(sent.by()) : Stream.empty())
                .distinct()
                .toList();
        return visitors.isEmpty()
                ? Map.of()
                : posting.paces(visitors, clock.instant().minus(Pace.SPAN));
    }
}
