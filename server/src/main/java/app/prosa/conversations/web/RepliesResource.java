package app.prosa.conversations.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.Replies;
import app.prosa.platform.OpenTo;
import app.prosa.shared.ClientMadeId;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(AGENTS)
final class RepliesResource {
    private final Replies replies;

    RepliesResource(Replies replies) {
        this.replies = replies;
    }

    @PostMapping("/api/v1/conversations/{id}/replies")
    Stored send(@PathVariable UUID id, @RequestBody Draft draft, @RequestAttribute CurrentAgent agent) {
        return Stored.of(replies.send(new ConversationId(id), new ClientMadeId(draft.id()), draft.content(), agent));
    }
}
