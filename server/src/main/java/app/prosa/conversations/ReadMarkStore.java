package app.prosa.conversations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ReadMarkStore {
    private final JdbcClient jdbc;

    ReadMarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Only forwards, and never below nothing or beyond what there is. False when nothing changed.
    boolean moveTo(ConversationId conversation, UUID reader, long seq, long last) {
        return jdbc.sql("""
                insert into read_marks as mark (conversation, reader, read_up_to)
                values (:conversation, :reader, greatest(0, least(:seq::bigint, :last::bigint)))
                on conflict (conversation, reader) do update
                set read_up_to = excluded.read_up_to, moved_at = now()
                where mark.read_up_to < excluded.read_up_to
                """)
                        .param("conversation", conversation.value())
                        .param("reader", reader)
                        .param("seq", seq)
                        .param("last", last)
                        .update()
                == 1;
    }
}
