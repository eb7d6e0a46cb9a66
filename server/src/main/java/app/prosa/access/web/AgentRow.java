package app.prosa.access.web;

import app.prosa.agents.Agent;
import app.prosa.agents.Availability;
import app.prosa.agents.Permission;
import app.prosa.teams.Team;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agent as colleagues and administrators see them.
record AgentRow(
        UUID id,
        String name,
        String email,
        @Nullable String photo,
        List<Permission> permissions,
        boolean livechatLicense,
        Availability availability,
        boolean online,
        boolean disabled,
        List<TeamRef> teams) {
    static AgentRow of(Agent agent, boolean online, List<Team> teams) {
        return new AgentRow(
                agent.id().value(),
                agent.name().value(),
                agent.email().value(),
                agent.photo().orElse(null),
                agent.permissions().stream().sorted().toList(),
                agent.livechatLicense(),
                agent.availability(),
                online,
                !agent.enabled(),
                teams.stream().map(TeamRef::of).toList());
    }
}
