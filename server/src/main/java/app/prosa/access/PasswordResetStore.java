package app.prosa.access;

import app.prosa.agents.AgentId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PasswordResetStore {
    private final JdbcClient jdbc;

    PasswordResetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest link is the only one that works.
    void replace(OneTimeSecret secret, AgentId agent) {
        jdbc.sql("delete from password_resets where agent = :agent or expires_at < now()")
                .param("agent", agent.value())
                .update();
        jdbc.sql("""
                insert into password_resets (secret_hash, agent, expires_at)
                values (:hash, :agent, now() + interval '1 hour')
                """).param("hash", secret.hash()).param("agent", agent.value()).update();
    }

    boolean has(OneTimeSecret secret) {
        return jdbc.sql("""
                select exists (
                    select
                    from password_resets
                    where secret_hash = :hash and expires_at > now()
                )
                """).param("hash", secret.hash()).query(Boolean.class).single();
    }

    Optional<AgentId> useUp(OneTimeSecret secret) {
        return jdbc.sql("""
                delete from password_resets
                where secret_hash = :hash and expires_at > now()
                returning agent
                """)
                .param("hash", secret.hash())
                .query((row, _) -> new AgentId(row.getObject("agent", UUID.class)))
                .optional();
    }
}
