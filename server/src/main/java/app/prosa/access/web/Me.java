package app.prosa.access.web;

import app.prosa.agents.Agent;
import app.prosa.agents.Availability;
import app.prosa.agents.Permission;
import app.prosa.teams.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The signed-in agent, as their own console sees them.
///
/// @param timeZone in which the console tells times: the installation's, the same for all who work there
record Me(
        UUID id,
        String name,
        String email,
        @Nullable String photo,
        List<Permission> permissions,
        boolean livechatLicense,
        Availability availability,
        Instant availabilitySince,
        boolean mustChangePassword,
        List<TeamRef> teams,
        String timeZone) {
    static Me of(Agent agent, boolean mustChangePassword, List<Team> teams, ZoneId timeZone) {
        return new Me(
                agent.id().value(),
                agent.name().value(),
                agent.email().value(),
                agent.photo().orElse(null),
                agent.permissions().stream().sorted().toList(),
                agent.livechatLicense(),
                agent.availability(),
                agent.availabilitySince(),
                mustChangePassword,
                teams.stream().map(TeamRef::of).toList(),
                timeZone.getId());
    }
}
