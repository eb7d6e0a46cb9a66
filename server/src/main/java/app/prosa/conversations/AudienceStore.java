package app.prosa.conversations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import app.prosa.agents.AgentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What there is to tell of conversations, and to which agents: for many at once, with one statement each.
@Component
final class AudienceStore {
    private final JdbcClient jdbc;
    private final ConversationRowStore rows;
    private final Attendance attendance;

    AudienceStore(JdbcClient jdbc, ConversationRowStore rows, Attendance attendance) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.attendance = attendance;
    }

    /// What has become of a conversation. Row and state are as nobody in particular sees them; `seenAs` makes them
    /// somebody's.
    ///
    /// @param progress how much has happened in it (the view `conversation_states`)
    /// @param changedHands whether it may have come out of somebody's sight
    record News(InboxRow row, ConversationState state, VisitorState visitor, long progress, boolean changedHands) {
        ConversationId id() {
            return new ConversationId(row.id());
        }
    }

    /// That the ids are named twice is for PostgreSQL, which looks for them through so large a view only then.
    ///
    /// @param since the entry of a conversation behind which hands are looked for
    List<News> of(List<ConversationId> ids, ToLongFunction<ConversationId> since) {
        return jdbc.sql("""
                select s.*, 'CLOSED' as seen_as, 0 as unread,
                       conversation_attended(s.assignee, s.team, :online) as attended,
                       exists (
                           select
                           from timeline_entries e
                           where e.conversation = s.id and e.seq > since
                             and e.kind in ('CLAIM', 'TRANSFER', 'RELEASE', 'CLOSED')) as changed_hands
                from unnest(:ids::uuid[], :since::bigint[]) as wanted (conversation, since)
                join conversation_states s on s.id = wanted.conversation
                where s.id = any(:ids::uuid[])
                """)
                .param("ids", Column.of(ids, ConversationId::value))
                .param("since", Column.of(ids, since::applyAsLong))
                .param("online", attendance.online())
                .query(this::news)
                .list();
    }

    private News news(ResultSet row, int number) throws SQLException {
        var shown = rows.row(row, number);
        return new News(
                shown,
                ConversationRowStore.state(row, shown),
                ConversationRowStore.visitorState(row, number),
                row.getLong("progress"),
                row.getBoolean("changed_hands"));
    }

    /// What a conversation is to one agent, and how far that agent has read it.
    record Sight(Group group, long unread, long readUpTo) {}

    private record Seen(ConversationId id, AgentId viewer, Sight sight) {}

    /// Who of these agents may see the conversations, and as what.
    Map<ConversationId, Map<AgentId, Sight>> sights(Collection<ConversationId> ids, Collection<AgentId> viewers) {
        return jdbc
                .sql("""
                select id, viewer, seen_as, coalesce(mark.read_up_to, 0) as read_up_to,
                       case when seen_as in ('NEW', 'MINE') then unread_messages(id, mark.read_up_to) else 0 end as unread
                from (
                    select c.id, a.id as viewer,
                           conversation_group(c.assignee, c.team, c.closed_at, a.id,
                               a.permissions && '{ADMINISTRATOR,VIEW_ALL_CONVERSATIONS}') as seen_as
                    from conversations c
                    cross join agents a
                    where c.id = any(:ids) and a.id = any(:viewers) and a.livechat_license and a.disabled_at is null
                ) seen
                left join read_marks mark on mark.conversation = id and mark.reader = viewer
                where seen_as is not null
                """)
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("viewers", viewers.stream().map(AgentId::value).toArray(UUID[]::new))
                .query(AudienceStore::seen)
                .list()
                .stream()
                .collect(groupingBy(Seen::id, toUnmodifiableMap(Seen::viewer, Seen::sight)));
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(
                new ConversationId(row.getObject("id", UUID.class)),
                new AgentId(row.getObject("viewer", UUID.class)),
                new Sight(Group.valueOf(row.getString("seen_as")), row.getLong("unread"), row.getLong("read_up_to")));
    }
}
