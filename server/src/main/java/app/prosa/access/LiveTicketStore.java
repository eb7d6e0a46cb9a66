package app.prosa.access;

import app.prosa.agents.AgentId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class LiveTicketStore {
    private final JdbcClient jdbc;

    LiveTicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record LiveTicket(AgentId agent, String sessionId) {}

    /// Sweeps what was never used as it goes: there are few.
    void insert(OneTimeSecret secret, AgentId agent, String sessionId) {
        jdbc.sql("delete from live_tickets where expires_at < now()").update();
        jdbc.sql("""
                insert into live_tickets (secret_hash, agent, session_id, expires_at)
                values (:hash, :agent, :session, now() + interval '30 seconds')
                """)
                .param("hash", secret.hash())
                .param("agent", agent.value())
                .param("session", sessionId)
                .update();
    }

    /// The delete locks the row: of two who show the same ticket, one gets it.
    Optional<LiveTicket> useUp(OneTimeSecret secret) {
        return jdbc.sql("""
                delete from live_tickets
                where secret_hash = :hash and expires_at > now()
                returning agent, session_id
                """)
                .param("hash", secret.hash())
                .query((row, _) ->
                        new LiveTicket(new AgentId(row.getObject("agent", UUID.class)), row.getString("session_id")))
                .optional();
    }
}
