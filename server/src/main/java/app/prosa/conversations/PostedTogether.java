package app.prosa.conversations;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
import app.prosa.attachments.AttachedTo;
import app.prosa.attachments.Attachment;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.UnsentAttachments;
import app.prosa.platform.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
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
        var now = clock.instant();
        var past = posting.past(posts.stream().map(Post::entry).toList(), now.minus(Pace.SPAN));
        var judge = new Judge(attachments(posts, looks), now);
        var decisions = IntStream.range(0, posts.size())
                .mapToObj(each -> judge.decide(posts.get(each), looks.get(each), past.get(each)))
                .toList();
        timeline.claim(judge.claims());
        var places = timeline.append(judge.additions(), authors(looks));
        unsent.send(judge.attachments());
        return decisions.stream().map(each -> each.with(places)).toList();
    }

    private static Map<AgentId, AgentProfile> authors(List<PostingStore.Look> looks) {
        return looks.stream()
                .flatMap(look -> look.agent().stream())
                .collect(toMap(AgentProfile::id, Function.identity(), (one, _) -> one));
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
}
