package app.prosa.conversations;

import app.prosa.customers.VisitorId;
import java.util.Optional;
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
        return jdbc.sql("""
                select id, number, last_public_seq, assignee, assignee_name, assignee_photo, closed_at,
                       agents_read_up_to, visitor_read_up_to_public, visitor_unread
                from conversation_states
                where id = :id and visitor = :visitor
                """)
                .param("id", id.value())
                .param("visitor", visitor.value())
                .query(ConversationRowStore::visitorState)
                .optional();
    }
}
