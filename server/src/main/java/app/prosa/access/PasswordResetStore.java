package app.prosa.access;

import app.prosa.agents.AgentId;
import app.prosa.shared.EmailAddress;
import java.time.Duration;
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
    void replace(OneTimeSecret secret, AgentId agent, Duration lifetime) {
        forget(agent);
        jdbc.sql("delete from password_resets where expires_at < now()").update();
        jdbc.sql("""
                insert into password_resets (secret_hash, agent, expires_at)
                values (:hash, :agent, now() + :seconds * interval '1 second')
                """)
                .param("hash", secret.hash())
                .param("agent", agent.value())
                .param("seconds", lifetime.toSeconds())
                .update();
    }

    void forget(AgentId agent) {
        jdbc.sql("delete from password_resets where agent = :agent")
                .param("agent", agent.value())
                .update();
    }

    /// Called before an agent has the new address: a link that lies in another mailbox works no more.
    void forgetIfMoved(AgentId agent, EmailAddress to) {
        jdbc.sql("""
                delete from password_resets
                using agents
                where password_resets.agent = :agent and agents.id = :agent and lower(agents.email) <> :to
                """).param("agent", agent.value()).param("to", to.value()).update();
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
