package app.prosa.access;

import app.prosa.agents.AgentId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PasswordStore {
    private final JdbcClient jdbc;

    PasswordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> hash(AgentId agent) {
        return jdbc.sql("select hash from passwords where agent = :agent")
                .param("agent", agent.value())
                .query(String.class)
                .optional();
    }

    boolean mustChange(AgentId agent) {
        return jdbc.sql("select exists (select from passwords where agent = :agent and must_change)")
                .param("agent", agent.value())
                .query(Boolean.class)
                .single();
    }

    void set(AgentId agent, String hash, boolean mustChange) {
        jdbc.sql("""
                insert into passwords (agent, hash, must_change)
                values (:agent, :hash, :must_change)
                on conflict (agent) do update
                set hash = excluded.hash, must_change = excluded.must_change, changed_at = now()
                """)
                .param("agent", agent.value())
                .param("hash", hash)
                .param("must_change", mustChange)
                .update();
    }
}
