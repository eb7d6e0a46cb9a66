package app.prosa.teams;

import app.prosa.agents.AgentId;
import app.prosa.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The teams there are, and who is in which. An archived team is not listed, but what went through it can still name
/// it.
@Component
public final class Teams {
    private final TeamStore store;

    Teams(TeamStore store) {
        this.store = store;
    }

    /// By name, without archived ones.
    public List<Team> list() {
        return store.list("");
    }

    /// Those whose name contains `text`, whatever its case and accents.
    public List<Team> search(String text) {
        return store.list(text);
    }

    /// Also an archived one.
    public Optional<Team> find(TeamId id) {
        return store.find(id);
    }

    /// Refuses with `team.unknown`, also an archived one: nothing new goes there.
    public Team get(TeamId id) {
        return find(id).filter(team -> !team.archived()).orElseThrow(() -> Refusal.unknown("team.unknown"));
    }

    /// Also of archived teams.
    public Map<TeamId, String> names(Collection<TeamId> ids) {
        return store.names(ids);
    }

    public Set<AgentId> membersOf(TeamId id) {
        return store.membersOf(id);
    }

    public List<Team> teamsOf(AgentId agent) {
        return store.teamsOf(agent);
    }

    /// Of everybody who is in a team.
    public Map<AgentId, List<Team>> teamsOfAll() {
        return store.teamsOfAll();
    }
}
