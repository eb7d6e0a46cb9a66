package app.prosa.conversations;

import app.prosa.customers.VisitorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class VisitorStateStore {
    private final JdbcClient jdbc;

    VisitorStateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty when the conversation is not this visitor's.
    Optional<VisitorState> find(ConversationId id, VisitorId visitor) {
        return find(List.of(id), Optional.of(visitor)).stream().findFirst();
    }

    List<VisitorState> find(Collection<ConversationId> ids) {
        return find(ids, Optional.empty());
    }

    private List<VisitorState> find(Collection<ConversationId> ids, Optional<VisitorId> of) {
        return jdbc.sql("""
                select r.id, r.number, r.last_public_seq, r.assignee, r.assignee_name, r.assignee_photo, r.closed_at,
                       (select coalesce(max(e.public_seq), 0)
                        from timeline_entries e
                        where e.conversation = r.id
                          and e.seq <= (select coalesce(max(m.read_up_to), 0)
                                        from read_marks m
                                        where m.conversation = r.id and m.reader <> r.visitor)) as agents_read_up_to,
                       mark.read_up_to,
                       (select count(*)
                        from timeline_entries e
                        where e.conversation = r.id and e.kind = 'MESSAGE' and e.agent is not null
                          and e.public_seq > mark.read_up_to) as unread
                from conversation_rows r
                cross join lateral (
                    select coalesce(max(m.read_up_to), 0) as read_up_to
                    from read_marks m
                    where m.conversation = r.id and m.reader = r.visitor) mark
                where r.id = any(:ids) and (:visitor::uuid is null or r.visitor = :visitor)
                """)
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("visitor", of.map(VisitorId::value).orElse(null), Types.OTHER)
                .query(VisitorStateStore::state)
                .list();
    }

    private static VisitorState state(ResultSet row, int number) throws SQLException {
        return new VisitorState(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getLong("last_public_seq"),
                ConversationRowStore.person(row, "assignee"),
                row.getTimestamp("closed_at") != null,
                row.getLong("agents_read_up_to"),
                row.getLong("read_up_to"),
                row.getLong("unread"));
    }
}
