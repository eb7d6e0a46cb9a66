package app.prosa.conversations;

import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static app.prosa.platform.Conditions.where;

import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Conditions;
import app.prosa.shared.Cursor;
import app.prosa.shared.Page;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads conversations the way the console's lists show them.
@Component
final class InboxStore {
    /// What `conversation_group` says too, where an index can see it: the closed ones of others are most of all.
    private static final String NARROWED = "closed_at is null or assignee = :viewer";

    /// Each part by an index of its own. Of a visitor who has become a customer both names are known.
    private static final String TEXT = """
            id in (
                select id from conversations where number = :text
                union all
                select id from conversations where visitor in (select visitor from visitors_called(:text) visitor)
                union all
                select conversation
                from timeline_entries
                where kind in ('MESSAGE', 'NOTE')
                  and to_tsvector('portuguese'::regconfig, plain(text))
                      @@ websearch_to_tsquery('portuguese'::regconfig, plain(:text)))
            """;

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

    /// Finds the page first, then what is shown of its rows: as an array, or PostgreSQL would join all rows before it
    /// looks which of them it needs.
    Page<InboxRow> search(CurrentAgent viewer, ConversationSearch wanted) {
        var order = " order by " + key(wanted) + " desc, id desc";
        var rows = jdbc.sql(
                        """
                select r.*, 0 as unread, conversation_group(assignee, team, closed_at, :viewer, :sees_all) as seen_as
                from conversation_rows r
                where id = any (array(select id from conversations
                """ + conditions(viewer, wanted).sql() + order + " limit " + (wanted.size() + 1) + "))" + order)
                .param("viewer", viewer.id().value())
                .param("sees_all", viewer.may(VIEW_ALL_CONVERSATIONS))
                .param("text", wanted.text())
                .param("agent", wanted.agent().map(AgentId::value).orElse(null), Types.OTHER)
                .param("before", wanted.after().map(InboxStore::at).orElse(null), Types.TIMESTAMP)
                .param("before_id", wanted.after().map(Cursor::id).orElse(null), Types.OTHER)
                .query(reader::row)
                .list();
        return Page.of(rows, wanted.size(), row -> new Cursor(sortedBy(row).toString(), row.id()).text());
    }

    private static Conditions conditions(CurrentAgent viewer, ConversationSearch wanted) {
        var others = viewer.may(VIEW_ALL_CONVERSATIONS);
        return Conditions.of(List.of(
                Optional.of("conversation_group(assignee, team, closed_at, :viewer, :sees_all) is not null"),
                others ? Optional.empty() : Optional.of(NARROWED),
                Optional.of(wanted.text().isEmpty() ? "closed_at is not null" : TEXT),
                where(wanted.agent(), "assignee = :agent"),
                where(wanted.after(), "(" + key(wanted) + ", id) < (:before, :before_id)")));
    }

    private static String key(ConversationSearch wanted) {
        return wanted.text().isEmpty() ? "closed_at" : "coalesce(closed_at, last_line_at)";
    }

    private static Timestamp at(Cursor after) {
        return Timestamp.from(Instant.parse(after.key()));
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
                where id = any (array(
                    select id
                    from conversations
                    where id <> :id
                      and visitor = any (array(
                          select id
                          from visitors
                          where id = :visitor or customer = (select customer from visitors where id = :visitor)))
                      and conversation_group(assignee, team, closed_at, :viewer, :sees_all) is not null
                    order by started_at desc
                    limit 20))
                order by started_at desc
                """)
                .param("id", than.id().value())
                .param("visitor", than.visitor().value())
                .param("viewer", viewer.id().value())
                .param("sees_all", viewer.may(VIEW_ALL_CONVERSATIONS))
                .query(reader::row)
                .list();
    }
}
