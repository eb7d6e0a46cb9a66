package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.teams.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads lists of tickets. What stands in the SQL comes from `TicketSort`, a closed set; all else is a parameter.
@Repository
final class TicketListStore {
    private static final String WHERE = """
            where case :view
                    when 'MINE' then tickets.assignee = :me
                    when 'TEAM' then tickets.team in (select team from team_members where agent = :me)
                    when 'UNASSIGNED' then tickets.assignee is null
                    when 'CHAT' then tickets.channel in ('LIVECHAT', 'OFFLINE_FORM')
                    else true
                  end
              and (:view = 'ALL' or cast(:status as uuid) is not null or cast(:phase as text) is not null
                   or ticket_statuses.phase <> 'SOLVED')
              and (cast(:status as uuid) is null or tickets.status = :status)
              and (cast(:phase as text) is null or ticket_statuses.phase = :phase)
              and (cast(:team as uuid) is null or tickets.team = :team)
              and (cast(:assignee as uuid) is null or tickets.assignee = :assignee)
              and (cast(:category as uuid) is null or tickets.category = :category)
              and (cast(:type as uuid) is null or tickets.type = :type)
              and (cast(:priority as uuid) is null or tickets.priority = :priority)
              and (cast(:channel as text) is null or tickets.channel = :channel)
              and (cast(:text as text) is null
                   or plain(tickets.number || ' ' || tickets.title) like containing(:text)
                   or plain(coalesce(customers.name, visitors.name, '') || ' '
                            || coalesce(customers.email, visitors.email, '')) like containing(:text))
            """;

    private final JdbcClient jdbc;

    TicketListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ticket> list(TicketSearch search, AgentId me, int limit) {
        var cursor = search.after().map(after -> TicketCursor.parse(after, search.sort()));
        var sort = search.sort();
        return jdbc.sql(TicketStore.SELECT + WHERE
                        + cursor.map(_ -> "and " + sort.after()).orElse("")
                        + " order by " + sort.order() + " limit :limit")
                .param("view", search.view().name())
                .param("me", me.value())
                .param("status", value(search.status()))
                .param("phase", search.phase().map(TicketPhase::name).orElse(null))
                .param("team", search.team().map(TeamId::value).orElse(null))
                .param("assignee", search.assignee().map(AgentId::value).orElse(null))
                .param("category", value(search.category()))
                .param("type", value(search.type()))
                .param("priority", value(search.priority()))
                .param("channel", search.channel().map(TicketChannel::name).orElse(null))
                .param("text", search.text().orElse(null))
                .param("key", cursor.map(TicketCursor::key).orElse(null))
                .param("id", cursor.map(TicketCursor::id).orElse(null))
                .param("limit", limit)
                .query(TicketStore::ticket)
                .list();
    }

    TicketCounts counts(AgentId me) {
        return jdbc.sql("""
                select count(*) filter (where phase <> 'SOLVED' and assignee = :me) as mine,
                       count(*) filter (where phase <> 'SOLVED'
                                        and team in (select team from team_members where agent = :me)) as team,
                       count(*) filter (where phase <> 'SOLVED' and assignee is null) as unassigned,
                       count(*) filter (where phase <> 'SOLVED'
                                        and channel in ('LIVECHAT', 'OFFLINE_FORM')) as from_chat,
                       count(*) as all_of_them
                from tickets
                join ticket_statuses on ticket_statuses.id = tickets.status
                """)
                .param("me", me.value())
                .query(TicketListStore::counts)
                .single();
    }

    private static @Nullable UUID value(Optional<CatalogueId> id) {
        return id.map(CatalogueId::value).orElse(null);
    }

    private static TicketCounts counts(ResultSet row, int number) throws SQLException {
        return new TicketCounts(
                row.getLong("mine"),
                row.getLong("team"),
                row.getLong("unassigned"),
                row.getLong("from_chat"),
                row.getLong("all_of_them"));
    }
}
