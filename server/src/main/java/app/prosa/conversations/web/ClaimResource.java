package app.prosa.conversations.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.Claims;
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
final class ClaimResource {
    private final Claims claims;

    ClaimResource(Claims claims) {
        this.claims = claims;
    }

    @PostMapping("/api/v1/conversations/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable UUID id, @RequestAttribute CurrentAgent agent) {
        claims.claim(new ConversationId(id), agent);
    }
}
