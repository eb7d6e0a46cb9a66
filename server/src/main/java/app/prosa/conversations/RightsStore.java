package app.prosa.conversations;

import static java.util.stream.Collectors.toUnmodifiableMap;

import app.prosa.agents.AgentId;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class RightsStore {
    private final JdbcClient jdbc;

    RightsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of each agent all that decides what they see, in a form that is only good for comparing.
    Map<AgentId, String> all() {
        return jdbc
                .sql("""
                select id, version || ' ' || coalesce(string_agg(team::text, ' ' order by team), '') as rights
                from agents
                left join team_members on agent = id
                group by id
                """)
                .query((row, _) -> Map.entry(new AgentId(row.getObject("id", UUID.class)), row.getString("rights")))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
