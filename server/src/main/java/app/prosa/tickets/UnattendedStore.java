package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.conversations.ConversationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `unattended_conversations`.
@Repository
final class UnattendedStore {
    private final JdbcClient jdbc;

    UnattendedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Open conversations that nobody has taken, and none of these could.
    List<ConversationId> unattended(Set<AgentId> online) {
        return jdbc.sql("""
                select id
                from conversations
                where assignee is null and closed_at is null and not conversation_attended(assignee, team, :online)
                order by id
                """)
                .param("online", online.stream().map(AgentId::value).toArray(UUID[]::new))
                .query((row, _) -> new ConversationId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Whoever was noted before stays noted since then; whoever is not unattended any more is forgotten.
    void note(Collection<ConversationId> unattended, Instant at) {
        var ids = unattended.stream().map(ConversationId::value).toArray(UUID[]::new);
        jdbc.sql("delete from unattended_conversations where conversation <> all (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("""
                insert into unattended_conversations (conversation, since)
                select unnest(:ids), :at
                on conflict (conversation) do nothing
                """).param("ids", ids).param("at", Timestamp.from(at)).update();
    }

    List<ConversationId> since(Instant latest) {
        return jdbc.sql("select conversation from unattended_conversations where since <= :latest order by since")
                .param("latest", Timestamp.from(latest))
                .query((row, _) -> new ConversationId(row.getObject("conversation", UUID.class)))
                .list();
    }

    void forget(ConversationId id) {
        jdbc.sql("delete from unattended_conversations where conversation = :id")
                .param("id", id.value())
                .update();
    }
}
