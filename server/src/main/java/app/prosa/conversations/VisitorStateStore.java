package app.prosa.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class VisitorStateStore {
    private final JdbcClient jdbc;

    VisitorStateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<VisitorState> find(ConversationId id) {
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
                where r.id = :id
                """)
                .param("id", id.value())
                .query(VisitorStateStore::state)
                .optional();
    }

    private static VisitorState state(ResultSet row, int number) throws SQLException {
        return new VisitorState(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getLong("last_public_seq"),
                agent(row),
                row.getTimestamp("closed_at") != null,
                row.getLong("agents_read_up_to"),
                row.getLong("read_up_to"),
                row.getLong("unread"));
    }

    private static @Nullable Person agent(ResultSet row) throws SQLException {
        var id = row.getObject("assignee", UUID.class);
        if (id == null) {
            return null;
        }
        var photo = row.getString("assignee_photo");
        return new Person(id, row.getString("assignee_name"), photo == null ? null : "/photos/" + photo + ".jpg");
    }
}
