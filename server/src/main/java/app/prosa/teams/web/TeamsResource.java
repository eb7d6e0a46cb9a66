package app.prosa.teams.web;

import static app.prosa.platform.Audience.ADMINISTRATORS;
import static app.prosa.platform.Audience.AGENTS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.prosa.agents.AgentId;
import app.prosa.platform.OpenTo;
import app.prosa.teams.Team;
import app.prosa.teams.TeamAdministration;
import app.prosa.teams.TeamId;
import app.prosa.teams.TeamName;
import app.prosa.teams.Teams;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams")
@OpenTo(ADMINISTRATORS)
final class TeamsResource {
    private final Teams teams;
    private final TeamAdministration administration;

    TeamsResource(Teams teams, TeamAdministration administration) {
        this.teams = teams;
        this.administration = administration;
    }

    @GetMapping
    @OpenTo(AGENTS)
    List<TeamRow> list(@RequestParam(defaultValue = "") String q) {
        return teams.search(q).stream().map(this::row).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TeamRow create(@RequestBody TeamForm wanted) {
        return row(administration.create(new TeamName(wanted.name()), wanted.memberIds()));
    }

    @PutMapping("/{id}")
    TeamRow edit(@PathVariable UUID id, @RequestBody TeamForm wanted) {
        return row(administration.edit(new TeamId(id), new TeamName(wanted.name()), wanted.memberIds()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable UUID id) {
        administration.archive(new TeamId(id));
    }

    private TeamRow row(Team team) {
        var members =
                teams.membersOf(team.id()).stream().map(AgentId::value).sorted().toList();
        return new TeamRow(team.id().value(), team.name().value(), members);
    }

    record TeamForm(String name, Set<UUID> members) {
        Set<AgentId> memberIds() {
            return members.stream().map(AgentId::new).collect(toUnmodifiableSet());
        }
    }

    /// @param members ids of agents
    record TeamRow(UUID id, String name, List<UUID> members) {}
}
