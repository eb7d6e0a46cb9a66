package app.prosa.conversations;

import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;

import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads conversations the way the console's lists and heads show them.
@Component
final class InboxStore {
    private final JdbcClient jdbc;
    private final VisitorsThere there;

    InboxStore(JdbcClient jdbc, VisitorsThere there) {
        this.jdbc = jdbc;
        this.there = there;
    }

    /// What a conversation is to one agent, and how much of it that agent has not read.
    record Sight(Group group, long unread) {}

    List<InboxRow> open(CurrentAgent viewer) {
        return jdbc.sql("""
                select *, case when seen_as in ('NEW', 'MINE') then unread_messages(id, :viewer) else 0 end as unread
                from (
                    select r.*, conversation_group(assignee, team, closed_at, :viewer, :sees_all) as seen_as
                    from conversation_rows r
                    where closed_at is null
                ) seen
                where seen_as is not null
                order by last_line_at desc, id
                """)
                .param("viewer", viewer.id().value())
                .param("sees_all", viewer.may(VIEW_ALL_CONVERSATIONS))
                .query(this::shown)
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
                       or plain(coalesce(requester_name, '') || ' ' || coalesce(requester_email, ''))
                          like '%' || plain(:text) || '%'
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
                .query(this::shown)
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
                .query(this::shown)
                .list();
    }

    /// A row as nobody in particular sees it; `seenAs` makes it somebody's.
    Optional<InboxRow> row(ConversationId id) {
        return jdbc.sql("select r.*, 'CLOSED' as seen_as, 0 as unread from conversation_rows r where id = :id")
                .param("id", id.value())
                .query(this::shown)
                .optional();
    }

    /// Who of these agents may see the conversation, and as what.
    Map<AgentId, Sight> sights(ConversationId id, Collection<AgentId> viewers) {
        return jdbc
                .sql("""
                select viewer, seen_as,
                       case when seen_as in ('NEW', 'MINE') then unread_messages(id, viewer) else 0 end as unread
                from (
                    select c.id, a.id as viewer,
                           conversation_group(c.assignee, c.team, c.closed_at, a.id,
                               a.permissions && '{ADMINISTRATOR,VIEW_ALL_CONVERSATIONS}') as seen_as
                    from conversations c
                    cross join agents a
                    where c.id = :id and a.id = any(:viewers) and a.livechat_license and a.disabled_at is null
                ) seen
                where seen_as is not null
                """)
                .param("id", id.value())
                .param("viewers", viewers.stream().map(AgentId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new AgentId(row.getObject("viewer", UUID.class)),
                        new Sight(Group.valueOf(row.getString("seen_as")), row.getLong("unread"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<ConversationState> state(ConversationId id, AgentId viewer) {
        return jdbc.sql("""
                select r.*, 0 as unread,
                       conversation_group(assignee, team, closed_at, :viewer, true) as seen_as,
                       first.name as first_agent_name,
                       first_photo.hash as first_agent_photo,
                       (select coalesce(max(e.seq), 0)
                        from timeline_entries e
                        join read_marks m on m.conversation = e.conversation and m.reader = r.visitor
                        where e.conversation = r.id and e.public_seq <= m.read_up_to) as visitor_read_up_to,
                       (select coalesce(max(read_up_to), 0)
                        from read_marks m
                        where m.conversation = r.id and m.reader = :viewer) as read_up_to,
                       (select details ->> 'number'
                        from timeline_entries e
                        where e.conversation = r.id and e.kind = 'TICKET_OPENED'
                        limit 1) as ticket
                from conversation_rows r
                left join agents first on first.id = r.first_agent
                left join agent_photos first_photo on first_photo.agent = r.first_agent
                where r.id = :id
                """)
                .param("id", id.value())
                .param("viewer", viewer.value())
                .query((row, number) -> state(row, shown(row, number)))
                .optional();
    }

    private static ConversationState state(ResultSet row, InboxRow shown) throws SQLException {
        return new ConversationState(
                shown.id(),
                row.getString("number"),
                shown.seq(),
                shown.group(),
                shown.requester(),
                shown.assignee(),
                shown.team(),
                person(row, "first_agent"),
                instant(row, "first_replied_at"),
                shown.startedAt(),
                shown.closedAt(),
                new PageSeen(row.getString("page_url"), row.getString("page_title")),
                row.getString("user_agent"),
                row.getString("language"),
                row.getLong("visitor_read_up_to"),
                row.getLong("read_up_to"),
                row.getString("ticket"));
    }

    private InboxRow shown(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var team = row.getObject("team", UUID.class);
        return new InboxRow(
                id,
                row.getLong("last_seq"),
                Group.valueOf(row.getString("seen_as")),
                new Requesting(
                        row.getString("requester_name"),
                        row.getLong("requester_number"),
                        row.getString("requester_email"),
                        row.getObject("requester_customer", UUID.class),
                        row.getString("requester_organization"),
                        there.isThere(new ConversationId(id)) || row.getBoolean("visitor_elsewhere")),
                person(row, "assignee"),
                team == null ? null : new TeamName(team, row.getString("team_name")),
                row.getString("last_line"),
                InboxRow.Writer.valueOf(row.getString("last_line_by")),
                person(row, "last_line_agent"),
                row.getTimestamp("last_line_at").toInstant(),
                instant(row, "waiting_since"),
                row.getLong("unread"),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "closed_at"));
    }

    private static @Nullable Person person(ResultSet row, String who) throws SQLException {
        var id = row.getObject(who, UUID.class);
        if (id == null) {
            return null;
        }
        var photo = row.getString(who + "_photo");
        return new Person(id, row.getString(who + "_name"), photo == null ? null : "/photos/" + photo + ".jpg");
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
