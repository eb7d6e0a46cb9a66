package app.prosa.conversations.web;

import static app.prosa.platform.Audience.AGENTS;

import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.Transfers;
import app.prosa.platform.OpenTo;
import app.prosa.shared.Refusal;
import app.prosa.teams.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(AGENTS)
final class TransfersResource {
    private final Transfers transfers;

    TransfersResource(Transfers transfers) {
        this.transfers = transfers;
    }

    @GetMapping("/api/v1/conversations/{id}/transfer-targets")
    Targets targets(@PathVariable UUID id, @RequestAttribute CurrentAgent agent) {
        var conversation = new ConversationId(id);
        return new Targets(
                transfers.agentsFor(conversation, agent).stream()
                        .map(each -> new AgentTarget(
                                each.agent().id().value(),
                                each.agent().name(),
                                each.agent().photo().orElse(null),
                                each.teams(),
                                each.open()))
                        .toList(),
                transfers.teamsFor(conversation, agent).stream()
                        .map(each -> new TeamTarget(each.id().value(), each.name(), each.online()))
                        .toList());
    }

    @PostMapping("/api/v1/conversations/{id}/transfers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(@PathVariable UUID id, @RequestBody Order order, @RequestAttribute CurrentAgent agent) {
        var conversation = new ConversationId(id);
        if (order.agent().isPresent() == order.team().isPresent()) {
            throw Refusal.invalid("transfer.one-target");
        }
        order.agent().ifPresent(target -> transfers.toAgent(conversation, new AgentId(target), order.note(), agent));
        order.team().ifPresent(target -> transfers.toTeam(conversation, new TeamId(target), order.note(), agent));
    }

    /// One of `agent` and `team` is set.
    record Order(Optional<UUID> agent, Optional<UUID> team, String note) {}

    record Targets(List<AgentTarget> agents, List<TeamTarget> teams) {}

    /// An agent who could take it now; `open` is how many conversations they have.
    record AgentTarget(UUID id, String name, @Nullable String photo, List<String> teams, long open) {}

    /// A team it could wait for; `online` is how many of its agents could answer now.
    record TeamTarget(UUID id, String name, long online) {}
}
