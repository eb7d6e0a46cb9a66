package app.prosa.conversations;

import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;

import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.shared.Page;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads conversations the way the console's lists show them.
@Component
final class InboxStore {
    private final JdbcClient jdbc;
    private final ConversationRowStore reader;

    InboxStore(JdbcClient jdbc, ConversationRowStore reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    List<InboxRow> open(CurrentAgent viewer) {
        return jdbc.sql("""
                select seen.*,
                       case when seen_as in ('NEW', 'MINE') then unread_messages(id, mark.read_up_to) else 0 end as unread
                from (
                    select r.*, conversation_group(assignee, team, closed_at, :viewer, :sees_all) as seen_as
                    from conversation_rows r
                    where closed_at is null
                ) seen
                left join read_marks mark on mark.conversation = seen.id and mark.reader = :viewer
                where seen_as is not null
                order by last_line_at desc, id
                """)
                .param("viewer", viewer.id().value())
                .param("sees_all", viewer.may(VIEW_ALL_CONVERSATIONS))
                .query(reader::row)
                .list();
    }

    Page<InboxRow> search(CurrentAgent viewer, ConversationSearch wanted) {
        var rows = jdbc.sql("""
                select r.*, 0 as unread, conversation_group(assignee, team, closed_at, :viewer, :sees_all) as seen_as
                from conversation_rows r
                where conversation_group(assignee, team, closed_at, :viewer, :sees_all) is not null
                  and (:text <> '' or closed_at is not null)
                  and (:agent::uuid is null or assignee = :agent)
                  and (:before::timestamptz is null or coalesce(closed_at, last_line_at) < :before)
                  and (:text = '' or number = :text
                       or plain(coalesce(requester_name, '') || ' ' || coalesce(requester_email, '')) like containing(:text)
                       or id in (
                           select conversation
                           from timeline_entries
                           where kind in ('MESSAGE', 'NOTE')
                             and to_tsvector('portuguese'::regconfig, plain(text))
                                 @@ websearch_to_tsquery('portuguese'::regconfig, plain(:text))))
                order by coalesce(closed_at, last_line_at) desc, id
                limit :size
                """)
                .param("viewer", viewer.id().value())
                .param("sees_all", viewer.may(VIEW_ALL_CONVERSATIONS))
                .param("text", wanted.text())
                .param("agent", wanted.agent().map(AgentId::value).orElse(null), Types.OTHER)
                .param("before", wanted.before().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("size", wanted.size() + 1)
                .query(reader::row)
                .list();
        return Page.of(rows, wanted.size(), row -> sortedBy(row).toString());
    }

    private static Instant sortedBy(InboxRow row) {
        return row.closedAt() == null ? row.lastLineAt() : row.closedAt();
    }

    long closedSince(CurrentAgent viewer, Instant since) {
        return jdbc.sql("""
                select count(*)
                from conversations
                where closed_at >= :since and (:sees_all or assignee = :viewer)
                """)
                .param("viewer", viewer.id().value())
                .param("sees_all", viewer.may(VIEW_ALL_CONVERSATIONS))
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    List<InboxRow> earlier(Conversation than, CurrentAgent viewer) {
        return jdbc.sql("""
                select r.*, 0 as unread, conversation_group(assignee, team, closed_at, :viewer, :sees_all) as seen_as
                from conversation_rows r
                where id <> :id
                  and (visitor = :visitor or requester_customer = (select customer from visitors where id = :visitor))
                  and conversation_group(assignee, team, closed_at, :viewer, :sees_all) is not null
                order by started_at desc
                limit 20
                """)
                .param("id", than.id().value())
                .param("visitor", than.visitor().value())
                .param("viewer", viewer.id().value())
                .param("sees_all", viewer.may(VIEW_ALL_CONVERSATIONS))
                .query(reader::row)
                .list();
    }
}
