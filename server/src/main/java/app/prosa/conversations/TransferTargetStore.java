package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
import app.prosa.teams.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class TransferTargetStore {
    private final JdbcClient jdbc;

    TransferTargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TransferTarget> agents(Collection<AgentId> among) {
        return jdbc.sql("""
                select a.id, a.name, p.address as photo,
                       array(select t.name
                             from team_members m
                             join teams t on t.id = m.team
                             where m.agent = a.id and t.archived_at is null
                             order by t.name) as teams,
                       (select count(*) from conversations c where c.assignee = a.id and c.closed_at is null) as open
                from agents a
                left join agent_photos p on p.agent = a.id
                where a.id = any(:among)
                order by plain(a.name)
                """)
                .param("among", ids(among))
                .query((row, _) -> new TransferTarget(
                        new AgentProfile(
                                new AgentId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                Optional.ofNullable(row.getString("photo"))),
                        List.of((String[]) row.getArray("teams").getArray()),
                        row.getLong("open")))
                .list();
    }

    List<TeamTarget> teams(Collection<AgentId> online) {
        return jdbc.sql("""
                select t.id, t.name, count(m.agent) as online
                from teams t
                left join team_members m on m.team = t.id and m.agent = any(:online)
                where t.archived_at is null
                group by t.id, t.name
                order by plain(t.name)
                """)
                .param("online", ids(online))
                .query((row, _) -> new TeamTarget(
                        new TeamId(row.getObject("id", UUID.class)), row.getString("name"), row.getLong("online")))
                .list();
    }

    private static UUID[] ids(Collection<AgentId> agents) {
        return agents.stream().map(AgentId::value).toArray(UUID[]::new);
    }
}
