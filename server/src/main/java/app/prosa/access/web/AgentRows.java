package app.prosa.access.web;

import app.prosa.agents.Agent;
import app.prosa.agents.Presence;
import app.prosa.teams.Teams;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class AgentRows {
    private final Presence presence;
    private final Teams teams;

    AgentRows(Presence presence, Teams teams) {
        this.presence = presence;
        this.teams = teams;
    }

    AgentRow of(Agent agent) {
        return of(List.of(agent)).getFirst();
    }

    List<AgentRow> of(List<Agent> agents) {
        var online = presence.onlineLicensed();
        var teamsOf = teams.teamsOfAll();
        return agents.stream()
                .map(agent ->
                        AgentRow.of(agent, online.contains(agent.id()), teamsOf.getOrDefault(agent.id(), List.of())))
                .toList();
    }
}
