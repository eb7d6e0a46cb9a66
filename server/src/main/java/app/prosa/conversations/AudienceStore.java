package app.prosa.conversations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
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

/// What there is to tell of conversations, and to which agents: for many at once, with one statement each. Where ids
/// are named twice it is for PostgreSQL, which looks for them through a view of so many tables only then.
@Component
final class AudienceStore {
    private final JdbcClient jdbc;
    private final ConversationRowStore reader;

    AudienceStore(JdbcClient jdbc, ConversationRowStore reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /// What has become of a conversation.
    ///
    /// @param row as nobody in particular sees it; `seenAs` makes it somebody's
    /// @param progress as `PositionStore` counts it
    /// @param changedHands whether, since, it may have come out of somebody's sight
    record News(InboxRow row, long publicSeq, long progress, boolean changedHands) {
        ConversationId id() {
            return new ConversationId(row.id());
        }
    }

    /// @param since an entry that was the last some time ago
    List<News> of(List<ConversationId> ids, ToLongFunction<ConversationId> since) {
        return jdbc.sql("""
                select r.*, 'CLOSED' as seen_as, 0 as unread,
                       last_seq + coalesce((select sum(read_up_to) from read_marks where conversation = r.id), 0) as progress,
                       exists (
                           select
                           from timeline_entries e
                           where e.conversation = r.id and e.seq > since
                             and e.kind in ('CLAIM', 'TRANSFER', 'RELEASE', 'CLOSED')) as changed_hands
                from unnest(:ids::uuid[], :since::bigint[]) as wanted (conversation, since)
                join conversation_rows r on r.id = wanted.conversation
                where r.id = any(:ids::uuid[])
                """)
                .param("ids", Column.of(ids, ConversationId::value))
                .param("since", Column.of(ids, since::applyAsLong))
                .query((row, number) -> new News(
                        reader.row(row, number),
                        row.getLong("last_public_seq"),
                        row.getLong("progress"),
                        row.getBoolean("changed_hands")))
                .list();
    }

    /// What a conversation is to one agent, and how much of it that agent has not read.
    record Sight(Group group, long unread) {}

    private record Seen(ConversationId id, AgentId viewer, Sight sight) {}

    /// Who of these agents may see the conversations, and as what.
    Map<ConversationId, Map<AgentId, Sight>> sights(Collection<ConversationId> ids, Collection<AgentId> viewers) {
        return jdbc
                .sql("""
                select id, viewer, seen_as,
                       case when seen_as in ('NEW', 'MINE') then unread_messages(id, viewer) else 0 end as unread
                from (
                    select c.id, a.id as viewer,
                           conversation_group(c.assignee, c.team, c.closed_at, a.id,
                               a.permissions && '{ADMINISTRATOR,VIEW_ALL_CONVERSATIONS}') as seen_as
                    from conversations c
                    cross join agents a
                    where c.id = any(:ids) and a.id = any(:viewers) and a.livechat_license and a.disabled_at is null
                ) seen
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
                new Sight(Group.valueOf(row.getString("seen_as")), row.getLong("unread")));
    }

    /// An agent who has a conversation before them.
    record Reader(ConversationId id, AgentId agent) {}

    /// What the screens of these agents show beside the timelines, if they may see them, which the caller checks.
    Map<Reader, ConversationState> states(List<Reader> readers) {
        return jdbc
                .sql("""
                select r.*, 0 as unread, viewer,
                       conversation_group(assignee, team, closed_at, viewer, true) as seen_as,
                       first.name as first_agent_name,
                       first_photo.hash as first_agent_photo,
                       (select coalesce(max(e.seq), 0)
                        from timeline_entries e
                        join read_marks m on m.conversation = e.conversation and m.reader = r.visitor
                        where e.conversation = r.id and e.public_seq <= m.read_up_to) as visitor_read_up_to,
                       (select coalesce(max(read_up_to), 0)
                        from read_marks m
                        where m.conversation = r.id and m.reader = viewer) as read_up_to,
                       (select details ->> 'number'
                        from timeline_entries e
                        where e.conversation = r.id and e.kind = 'TICKET_OPENED'
                        limit 1) as ticket
                from unnest(:ids::uuid[], :viewers::uuid[]) as readers (conversation, viewer)
                join conversation_rows r on r.id = readers.conversation
                left join agents first on first.id = r.first_agent
                left join agent_photos first_photo on first_photo.agent = r.first_agent
                where r.id = any(:ids::uuid[])
                """)
                .param("ids", Column.of(readers, reader -> reader.id().value()))
                .param("viewers", Column.of(readers, reader -> reader.agent().value()))
                .query((row, _) -> Map.entry(new AgentId(row.getObject("viewer", UUID.class)), reader.state(row)))
                .list()
                .stream()
                .collect(toMap(
                        each -> new Reader(new ConversationId(each.getValue().id()), each.getKey()),
                        Map.Entry::getValue));
    }
}
