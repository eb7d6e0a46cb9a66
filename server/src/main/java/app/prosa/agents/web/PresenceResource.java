package app.prosa.agents.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.CurrentAgent;
import app.prosa.agents.Presence;
import app.prosa.agents.PresenceExplanation;
import app.prosa.agents.PresenceReason;
import app.prosa.platform.OpenTo;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PresenceResource {
    private final Presence presence;

    PresenceResource(Presence presence) {
        this.presence = presence;
    }

    @GetMapping("/api/v1/me/presence")
    @OpenTo(AGENTS)
    Explained explain(@RequestAttribute CurrentAgent agent) {
        return Explained.of(presence.explain(agent.id()));
    }

    record Explained(boolean online, List<String> reasons, Instant since) {
        static Explained of(PresenceExplanation explanation) {
            return new Explained(
                    explanation.online(),
                    explanation.reasons().stream().map(PresenceReason::code).toList(),
                    explanation.since());
        }
    }
}
