package app.prosa.teams;

import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.platform.Announcements;
import app.prosa.platform.Transactions;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What administrators do with teams.
@Component
public final class TeamAdministration {
    private final Teams teams;
    private final TeamStore store;
    private final Agents agents;
    private final Transactions transactions;
    private final Announcements announcements;

    TeamAdministration(
            Teams teams, TeamStore store, Agents agents, Transactions transactions, Announcements announcements) {
        this.teams = teams;
        this.store = store;
        this.agents = agents;
        this.transactions = transactions;
        this.announcements = announcements;
    }

    /// Refuses with `team.name-taken` or `agent.unknown`.
    public Team create(TeamName name, Set<AgentId> members) {
        return transactions.run(() -> {
            refuseIfTaken(name);
            var id = new TeamId(Ids.next());
            store.insert(id, name);
            setMembers(id, members);
            return teams.get(id);
        });
    }

    /// Refuses with `team.unknown`, `team.name-taken` or `agent.unknown`.
    public Team edit(TeamId id, TeamName name, Set<AgentId> members) {
        return transactions.run(() -> {
            if (!teams.get(id).name().equals(name)) {
                store.findNamed(name).filter(holder -> !holder.id().equals(id)).ifPresent(_ -> refuseTaken());
                store.rename(id, name);
            }
            setMembers(id, members);
            return teams.get(id);
        });
    }

    /// Refuses with `team.unknown`.
    public Team archive(TeamId id) {
        return transactions.run(() -> {
            var team = teams.get(id);
            store.archive(id);
            announcements.announce(new TeamMembersChanged(id));
            return team;
        });
    }

    /// Puts one agent into exactly these teams. Refuses with `team.unknown`.
    public Set<TeamId> assign(AgentId agent, Set<TeamId> wanted) {
        return transactions.run(() -> {
            wanted.forEach(teams::get);
            var present = teams.teamsOf(agent).stream().map(Team::id).collect(Collectors.toSet());
            wanted.stream().filter(id -> !present.contains(id)).forEach(id -> join(id, agent));
            present.stream().filter(id -> !wanted.contains(id)).forEach(id -> leave(id, agent));
            return wanted;
        });
    }

    private void setMembers(TeamId id, Set<AgentId> members) {
        members.forEach(agents::get);
        var present = teams.membersOf(id);
        members.stream().filter(agent -> !present.contains(agent)).forEach(agent -> join(id, agent));
        present.stream().filter(agent -> !members.contains(agent)).forEach(agent -> leave(id, agent));
    }

    private void join(TeamId id, AgentId agent) {
        if (store.join(id, agent)) {
            announcements.announce(new TeamMembersChanged(id));
        }
    }

    private void leave(TeamId id, AgentId agent) {
        if (store.leave(id, agent)) {
            announcements.announce(new TeamMembersChanged(id));
        }
    }

    private void refuseIfTaken(TeamName name) {
        store.findNamed(name).ifPresent(_ -> refuseTaken());
    }

    private static void refuseTaken() {
        throw Refusal.conflict("team.name-taken", Map.of("field", "name"));
    }
}
