package app.prosa.conversations.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.ConversationSearch;
import app.prosa.conversations.ConversationState;
import app.prosa.conversations.Conversations;
import app.prosa.conversations.EntryView;
import app.prosa.conversations.InboxRow;
import app.prosa.platform.OpenTo;
import app.prosa.shared.Cursor;
import app.prosa.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(AGENTS)
final class ConversationsResource {
    private static final int PAGE = 30;

    private final Conversations conversations;

    ConversationsResource(Conversations conversations) {
        this.conversations = conversations;
    }

    /// Closed conversations, newest first; with `q`, any that have these words or this requester.
    @GetMapping("/api/v1/conversations")
    Page<InboxRow> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam("agent") Optional<UUID> assignee,
            @RequestParam Optional<String> after,
            @RequestAttribute CurrentAgent agent) {
        return conversations
                .visibleTo(agent)
                .search(new ConversationSearch(
                        q.strip(),
                        assignee.map(AgentId::new),
                        after.map(each -> Cursor.parse(each, Instant::parse)),
                        PAGE));
    }

    @GetMapping("/api/v1/conversations/{id}")
    ConversationState get(@PathVariable UUID id, @RequestAttribute CurrentAgent agent) {
        return conversations.visibleTo(agent).state(new ConversationId(id));
    }

    /// The requester's other conversations, newest first, at most 20.
    @GetMapping("/api/v1/conversations/{id}/earlier")
    List<InboxRow> earlier(@PathVariable UUID id, @RequestAttribute CurrentAgent agent) {
        return conversations.visibleTo(agent).earlier(new ConversationId(id));
    }

    /// The last entries, those before `before`, or those after `after`; always in order.
    @GetMapping("/api/v1/conversations/{id}/timeline")
    Timeline timeline(
            @PathVariable UUID id,
            @RequestParam Optional<Long> before,
            @RequestParam Optional<Long> after,
            @RequestParam(defaultValue = "50") int limit,
            @RequestAttribute CurrentAgent agent) {
        var visible = conversations.visibleTo(agent);
        var conversation = new ConversationId(id);
        var most = Math.clamp(limit, 1, 200);
        var entries = after.isPresent()
                ? visible.timelineAfter(conversation, after.get(), most)
                : visible.timelineBefore(conversation, before.orElse(Long.MAX_VALUE), most);
        var first = entries.isEmpty() || entries.getFirst().placed().seq() == 1;
        return new Timeline(EntryView.of(entries), first);
    }

    /// `first`: there is nothing before these.
    record Timeline(List<EntryView> entries, boolean first) {}
}
