package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.attachments.AttachedTo;
import app.prosa.attachments.Attachment;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.Sender;
import app.prosa.customers.VisitorId;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides about the posts of one batch, in their order, on what was looked up for all of them.
final class Judge {
    private final Map<AttachmentId, Attachment> unsent;
    private final Instant now;
    private final Map<VisitorId, Pace> paces = new HashMap<>();
    private final Set<Name> names = new HashSet<>();
    private final Map<ConversationId, AgentId> claims = new LinkedHashMap<>();
    private final List<Addition> additions = new ArrayList<>();

    Judge(Map<AttachmentId, Attachment> unsent, Instant now) {
        this.unsent = new HashMap<>(unsent);
        this.now = now;
    }

    /// What a post comes to, once the additions have their places.
    @FunctionalInterface
    interface Decision {
        Verdict with(List<Placed> places);
    }

    /// Conversations that are to be claimed, and by whom.
    Map<ConversationId, AgentId> claims() {
        return claims;
    }

    /// Attachments that are sent with what is added.
    List<AttachmentId> attachments() {
        return additions.stream()
                .flatMap(each -> each.entry().attachments().stream())
                .toList();
    }

    /// What is to be added to the timelines.
    List<Addition> additions() {
        return additions;
    }

    Decision decide(Post post, PostingStore.Look look, PostingStore.Past past) {
        try {
            if (past.sent().isPresent()) {
                var verdict = again(post, past.sent().get());
                return _ -> verdict;
            }
            if (look.exists() && look.sight().isEmpty()) {
                return _ -> new Verdict.Locked();
            }
            if (isSentTwice(post) || hangsOnAClaim(post)) {
                return _ -> new Verdict.AfterThis();
            }
            allow(post, look.sight().orElseThrow(Sight::unknown), past);
            return add(post.addition());
        } catch (Refusal refusal) {
            return _ -> new Verdict.Refused(refusal);
        }
    }

    private static Verdict again(Post post, PostingStore.Sent sent) {
        if (!sent.is(post.conversation(), post.entry())) {
            throw Refusal.conflict("message.id-already-used");
        }
        return new Verdict.Stored(sent.placed());
    }

    /// The same id twice in one batch: the second is a retry, or another text under an id already used.
    private boolean isSentTwice(Post post) {
        var entry = post.entry();
        return !names.add(new Name(entry.agent(), entry.visitor(), entry.id()));
    }

    private record Name(Optional<AgentId> agent, Optional<VisitorId> visitor, Optional<ClientMadeId> id) {}

    /// Who may see a conversation that is being claimed, only the database says, and only afterwards.
    private boolean hangsOnAClaim(Post post) {
        var claimer = Optional.ofNullable(claims.get(post.conversation()));
        return claimer.isPresent()
                && post.entry().agent().isPresent()
                && !post.entry().agent().equals(claimer);
    }

    private void allow(Post post, Sight sight, PostingStore.Past past) {
        switch (post) {
            case Post.FromVisitor message -> allowMessage(message, sight.conversation(), past);
            case Post.Reply reply -> allowReply(reply, sight);
            case Post.Note note -> allowNote(note, sight);
        }
    }

    private void allowMessage(Post.FromVisitor message, Conversation conversation, PostingStore.Past past) {
        var by = message.by();
        if (!conversation.visitor().equals(by)) {
            throw Sight.unknown();
        }
        conversation.refuseIfClosed();
        refuseUnlessUnsent(message, new Sender.Visitor(by));
        var before = Optional.ofNullable(paces.get(by)).or(past::pace).orElse(new Pace(0, now));
        paces.put(by, before.oneMore(now));
    }

    /// One that has an agent is theirs already, or seen by who sees all and does not take it over (S16).
    private void allowReply(Post.Reply reply, Sight sight) {
        var by = reply.by();
        var conversation = licensed(by, sight).open();
        refuseUnlessUnsent(reply, new Sender.Agent(by.id()));
        if (!(conversation.assignee() instanceof Assignee.Agent) && claims.put(conversation.id(), by.id()) == null) {
            add(new Addition(
                    conversation.id(),
                    EntryDraft.claim(by.id()),
                    reply.addition().at()));
        }
    }

    private void allowNote(Post.Note note, Sight sight) {
        licensed(note.by(), sight).seen();
        refuseUnlessUnsent(note, new Sender.Agent(note.by().id()));
    }

    /// Somebody else's, another conversation's, and what was sent before are refused as what does not exist.
    private void refuseUnlessUnsent(Post post, Sender by) {
        var here = new AttachedTo(post.conversation().value());
        for (var id : post.entry().attachments()) {
            var attachment = unsent.get(id);
            if (attachment == null
                    || !attachment.sender().equals(by)
                    || !attachment.attachedTo().equals(here)) {
                throw Refusal.invalid("attachment.unknown");
            }
        }
    }

    private static Sight licensed(CurrentAgent by, Sight sight) {
        if (!by.livechatLicense()) {
            throw Sight.unknown();
        }
        return sight;
    }

    private Decision add(Addition addition) {
        var place = additions.size();
        additions.add(addition);
        addition.entry().attachments().forEach(unsent::remove);
        return places -> new Verdict.Stored(places.get(place));
    }
}
