package app.prosa.agents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All times are the database's, so that nodes need not agree on theirs.
@Component
final class PresenceStore {
    private static final String STANDINGS = """
            select id, disabled_at is null as enabled, livechat_license, availability, availability_since,
                   exists (
                       select
                       from agent_connections c
                       left join nodes on nodes.id = c.node
                       where c.agent = agents.id
                         and (c.dropped_at > now() - interval '30 seconds'
                              or c.dropped_at is null and nodes.renewed_at > now() - interval '30 seconds')
                   ) as connected,
                   :recovering and exists (
                       select
                       from agent_connections c
                       where c.agent = agents.id
                         and (c.dropped_at is null
                              or c.dropped_at > now() - interval '30 seconds' - make_interval(secs => :recovering_for))
                   ) as graced
            from agents
            """;

    private final JdbcClient jdbc;

    PresenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing> standings(Optional<Duration> recoveringFor) {
        return query("", recoveringFor).query(PresenceStore::standing).list();
    }

    /// Only of those whom nothing but a missing connection could make offline.
    List<Standing> standingsOfWilling(Optional<Duration> recoveringFor) {
        return query("where availability = 'ONLINE' and livechat_license and disabled_at is null", recoveringFor)
                .query(PresenceStore::standing)
                .list();
    }

    Optional<Standing> standing(AgentId agent, Optional<Duration> recoveringFor) {
        return query("where id = :agent", recoveringFor)
                .param("agent", agent.value())
                .query(PresenceStore::standing)
                .optional();
    }

    private JdbcClient.StatementSpec query(String where, Optional<Duration> recoveringFor) {
        return jdbc.sql(STANDINGS + where)
                .param("recovering", recoveringFor.isPresent())
                .param("recovering_for", recoveringFor.orElse(Duration.ZERO).toMillis() / 1000.0);
    }

    void connect(UUID connection, AgentId agent, UUID node) {
        jdbc.sql("""
                insert into agent_connections (id, agent, node)
                values (:id, :agent, :node)
                on conflict (id) do nothing
                """)
                .param("id", connection)
                .param("agent", agent.value())
                .param("node", node)
                .update();
    }

    /// As a connection that was dropped just now.
    void renew(UUID connection, AgentId agent, UUID node) {
        jdbc.sql("""
                insert into agent_connections (id, agent, node, dropped_at)
                values (:id, :agent, :node, now())
                on conflict (id) do update set node = excluded.node, dropped_at = now()
                where agent_connections.agent = excluded.agent
                """)
                .param("id", connection)
                .param("agent", agent.value())
                .param("node", node)
                .update();
    }

    void drop(UUID connection) {
        jdbc.sql("update agent_connections set dropped_at = now() where id = :id and dropped_at is null")
                .param("id", connection)
                .update();
    }

    /// Whose it was.
    Optional<AgentId> forget(UUID connection) {
        return jdbc.sql("delete from agent_connections where id = :id returning agent")
                .param("id", connection)
                .query(UUID.class)
                .optional()
                .map(AgentId::new);
    }

    void forgetAll(AgentId agent) {
        jdbc.sql("delete from agent_connections where agent = :agent")
                .param("agent", agent.value())
                .update();
    }

    /// Makes the rows of this node what it holds: a connection that came or went while the database was away is caught
    /// up with.
    void reconcile(UUID node, Map<UUID, AgentId> held) {
        jdbc.sql("""
                update agent_connections
                set dropped_at = now()
                where node = :node and dropped_at is null and id <> all(:held)
                """).param("node", node).param("held", ids(held.keySet())).update();
        held.forEach((connection, agent) -> connect(connection, agent, node));
    }

    /// Forgets what cannot count any more.
    void sweep() {
        jdbc.sql("""
                delete from agent_connections c
                where c.dropped_at < now() - interval '2 minutes'
                   or not exists (
                       select
                       from nodes
                       where nodes.id = c.node and nodes.renewed_at > now() - interval '30 seconds'
                   )
                """).update();
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                new AgentId(row.getObject("id", UUID.class)),
                row.getBoolean("enabled"),
                row.getBoolean("livechat_license"),
                Availability.valueOf(row.getString("availability")),
                row.getTimestamp("availability_since").toInstant(),
                row.getBoolean("connected"),
                row.getBoolean("graced"));
    }
}
