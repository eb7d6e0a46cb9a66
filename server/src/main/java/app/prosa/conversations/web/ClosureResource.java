package app.prosa.conversations.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.Closures;
import app.prosa.conversations.ConversationId;
import app.prosa.platform.OpenTo;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(AGENTS)
final class ClosureResource {
    private final Closures closures;

    ClosureResource(Closures closures) {
        this.closures = closures;
    }

    @PostMapping("/api/v1/conversations/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @RequestAttribute CurrentAgent agent) {
        closures.close(new ConversationId(id), agent);
    }
}
