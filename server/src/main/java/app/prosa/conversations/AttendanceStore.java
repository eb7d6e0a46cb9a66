package app.prosa.conversations;

import app.prosa.agents.AgentId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AttendanceStore {
    private final JdbcClient jdbc;

    AttendanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of these that are open, and for which it matters that not `before` but `now` are online.
    List<ConversationId> attendedOtherwise(Collection<ConversationId> ids, Set<AgentId> before, Set<AgentId> now) {
        return jdbc.sql("""
                select id
                from conversations
                where id = any(:ids) and closed_at is null
                  and conversation_attended(assignee, team, :before) <> conversation_attended(assignee, team, :now)
                """)
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("before", Attendance.ids(before))
                .param("now", Attendance.ids(now))
                .query((row, _) -> new ConversationId(row.getObject("id", UUID.class)))
                .list();
    }
}
