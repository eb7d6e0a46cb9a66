package app.prosa.conversations;

import app.prosa.customers.VisitorId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class VisitorStateStore {
    private final JdbcClient jdbc;
    private final Attendance attendance;

    VisitorStateStore(JdbcClient jdbc, Attendance attendance) {
        this.jdbc = jdbc;
        this.attendance = attendance;
    }

    /// Empty when the conversation is not this visitor's.
    Optional<VisitorState> find(ConversationId id, VisitorId visitor) {
        return jdbc.sql("""
                select id, number, last_public_seq, assignee, assignee_name, assignee_photo, closed_at,
                       conversation_attended(assignee, team, :online) as attended, agents_read_up_to,
                       visitor_read_up_to_public, visitor_unread, requester_email, requester_customer
                from conversation_states
                where id = :id and visitor = :visitor
                """)
                .param("id", id.value())
                .param("visitor", visitor.value())
                .param("online", attendance.online())
                .query(ConversationRowStore::visitorState)
                .optional();
    }

    /// The visitor's open conversation, else the last that ended: where that was after `since`, or where it has answers
    /// that they have not read.
    Optional<VisitorState> latest(VisitorId visitor, Instant since) {
        return jdbc.sql("""
                select id
                from conversation_states
                where id = (
                        select id from conversations
                        where visitor = :visitor
                        order by closed_at desc nulls first, id desc
                        limit 1)
                  and (closed_at is null or closed_at > :since or visitor_unread > 0)
                """)
                .param("visitor", visitor.value())
                .param("since", Timestamp.from(since))
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new ConversationId(id), visitor));
    }
}
