package app.prosa.tickets;

import app.prosa.conversations.ConversationId;
import app.prosa.teams.TeamId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /// Open conversations that nobody has taken, and the team they wait for, if for one only.
    List<Waiting> waiting() {
        return jdbc.sql("select id, team from conversations where assignee is null and closed_at is null order by id")
                .query((row, _) -> new Waiting(
                        new ConversationId(row.getObject("id", UUID.class)),
                        Optional.ofNullable(row.getObject("team", UUID.class)).map(TeamId::new)))
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

    record Waiting(ConversationId id, Optional<TeamId> team) {}
}
