package app.prosa.teams;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import app.prosa.agents.AgentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class TeamStore {
    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Team> list(String text) {
        return jdbc.sql("""
                select id, name, archived_at
                from teams
                where archived_at is null and position(plain(:text) in plain(name)) > 0
                order by plain(name), id
                """).param("text", text).query(TeamStore::team).list();
    }

    Optional<Team> find(TeamId id) {
        return jdbc.sql("""
                select id, name, archived_at
                from teams
                where id = :id
                """).param("id", id.value()).query(TeamStore::team).optional();
    }

    Optional<Team> findNamed(TeamName name) {
        return jdbc.sql("""
                select id, name, archived_at
                from teams
                where archived_at is null and plain(name) = plain(:name)
                """).param("name", name.value()).query(TeamStore::team).optional();
    }

    Map<TeamId, String> names(Collection<TeamId> ids) {
        return jdbc
                .sql("""
                select id, name, archived_at
                from teams
                where id = any(:ids)
                """)
                .param("ids", ids.stream().map(TeamId::value).toArray(UUID[]::new))
                .query(TeamStore::team)
                .list()
                .stream()
                .collect(toMap(Team::id, team -> team.name().value()));
    }

    Set<AgentId> membersOf(TeamId id) {
        return Set.copyOf(jdbc.sql("select agent from team_members where team = :team")
                .param("team", id.value())
                .query((row, _) -> new AgentId(row.getObject("agent", UUID.class)))
                .list());
    }

    List<Team> teamsOf(AgentId agent) {
        return jdbc.sql("""
                select id, name, archived_at
                from teams
                join team_members on team = id
                where agent = :agent and archived_at is null
                order by plain(name), id
                """)
                .param("agent", agent.value())
                .query(TeamStore::team)
                .list();
    }

    Map<AgentId, List<Team>> teamsOfAll() {
        return jdbc
                .sql("""
                select agent, id, name, archived_at
                from teams
                join team_members on team = id
                where archived_at is null
                order by plain(name), id
                """)
                .query((row, number) ->
                        new Membership(new AgentId(row.getObject("agent", UUID.class)), team(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Membership::agent, mapping(Membership::team, toList())));
    }

    void insert(TeamId id, TeamName name) {
        jdbc.sql("insert into teams (id, name) values (:id, :name)")
                .param("id", id.value())
                .param("name", name.value())
                .update();
    }

    void rename(TeamId id, TeamName name) {
        jdbc.sql("update teams set name = :name where id = :id")
                .param("id", id.value())
                .param("name", name.value())
                .update();
    }

    void archive(TeamId id) {
        jdbc.sql("update teams set archived_at = now() where id = :id and archived_at is null")
                .param("id", id.value())
                .update();
    }

    /// False when the agent was in it already.
    boolean join(TeamId id, AgentId agent) {
        return jdbc.sql("insert into team_members (team, agent) values (:team, :agent) on conflict do nothing")
                        .param("team", id.value())
                        .param("agent", agent.value())
                        .update()
                == 1;
    }

    /// False when the agent was not in it.
    boolean leave(TeamId id, AgentId agent) {
        return jdbc.sql("delete from team_members where team = :team and agent = :agent")
                        .param("team", id.value())
                        .param("agent", agent.value())
                        .update()
                == 1;
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                new TeamName(row.getString("name")),
                Optional.ofNullable(row.getTimestamp("archived_at")).map(Timestamp::toInstant));
    }

    private record Membership(AgentId agent, Team team) {}
}
