package app.prosa.access;

import app.prosa.agents.AgentId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Spring Session's own table; what its interface does not offer: many at once, and in our transaction.
@Component
final class SessionStore {
    private static final long ONE_MINUTE = 60_000;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> alive(Collection<String> ids, Instant now) {
        return Set.copyOf(jdbc.sql("""
                select trim(session_id)
                from spring_session
                join agents on agents.id::text = principal_name
                where session_id = any(:ids) and expiry_time > :now and disabled_at is null
                """)
                .param("ids", ids.toArray(String[]::new))
                .param("now", now.toEpochMilli())
                .query(String.class)
                .list());
    }

    boolean hasAny(AgentId agent, Instant now) {
        return jdbc.sql("""
                select exists (
                    select
                    from spring_session
                    where principal_name = :agent and expiry_time > :now
                )
                """)
                .param("agent", agent.value().toString())
                .param("now", now.toEpochMilli())
                .query(Boolean.class)
                .single();
    }

    /// At most once a minute for each, for every open socket asks for it every few seconds.
    void touch(Collection<String> ids, Instant now) {
        jdbc.sql("""
                update spring_session
                set last_access_time = :now, expiry_time = :now + max_inactive_interval * 1000::bigint
                where session_id = any(:ids) and expiry_time > :now and last_access_time < :minute_ago
                """)
                .param("ids", ids.toArray(String[]::new))
                .param("now", now.toEpochMilli())
                .param("minute_ago", now.toEpochMilli() - ONE_MINUTE)
                .update();
    }

    /// How many it were.
    int end(String id) {
        return jdbc.sql("delete from spring_session where session_id = :id")
                .param("id", id)
                .update();
    }

    int endOthers(AgentId agent, String kept) {
        return jdbc.sql("delete from spring_session where principal_name = :agent and session_id <> :kept")
                .param("agent", agent.value().toString())
                .param("kept", kept)
                .update();
    }

    int endAll(AgentId agent) {
        return jdbc.sql("delete from spring_session where principal_name = :agent")
                .param("agent", agent.value().toString())
                .update();
    }
}
