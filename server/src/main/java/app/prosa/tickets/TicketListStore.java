package app.prosa.tickets;

import static app.prosa.platform.Conditions.where;

import app.prosa.agents.AgentId;
import app.prosa.platform.Conditions;
import app.prosa.shared.Cursor;
import app.prosa.teams.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads lists of tickets. What stands in the SQL comes from closed sets: `TicketOrder`, and the conditions here; all
/// else is a parameter.
@Repository
final class TicketListStore {
    /// Each part by an index of its own. Of a visitor who has become a customer both names are known; of what was said,
    /// only what a ticket's own page shows: a conversation that became none is searched for elsewhere, by who may.
    /// What was found is looked up as an array, in the order of the index, not one by one.
    private static final String TEXT = """
            tickets.id = any (array(
                select id from tickets where plain(number || ' ' || title) like containing(:text)
                union all
                select id
                from tickets
                where customer in (
                    select id from customers where plain(name || ' ' || coalesce(email, '')) like containing(:text))
                union all
                select id from tickets where visitor in (select visitor from visitors_called(:text) visitor)
                union all
                select ticket
                from ticket_entries
                where kind in ('OPENED', 'REPLY', 'NOTE')
                  and to_tsvector('portuguese'::regconfig, plain(text))
                      @@ websearch_to_tsquery('portuguese'::regconfig, plain(:text))
                union all
                select id
                from tickets
                where conversation = any (array(
                    select conversation
                    from timeline_entries
                    where kind in ('MESSAGE', 'NOTE')
                      and to_tsvector('portuguese'::regconfig, plain(text))
                          @@ websearch_to_tsquery('portuguese'::regconfig, plain(:text))))))
            """;

    private final JdbcClient jdbc;

    TicketListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Finds the page first, then what is shown of its rows: as an array, or PostgreSQL would join all rows before it
    /// looks which of them it needs.
    List<Ticket> list(TicketSearch search, AgentId me, int limit) {
        var cursor = search.after().map(search.order()::read);
        var order = search.order().sql();
        return jdbc.sql(TicketRowStore.SELECT + """
                where tickets.id = any (array(
                    select tickets.id
                    from tickets
                    join priorities on priorities.id = tickets.priority
                    join ticket_statuses on ticket_statuses.id = tickets.status
                """ + conditions(search).sql() + order + " limit " + limit + "))"
                        + order)
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
                .param("key", cursor.map(Cursor::key).orElse(null))
                .param("id", cursor.map(Cursor::id).orElse(null))
                .query(TicketRowStore::ticket)
                .list();
    }

    private static Conditions conditions(TicketSearch search) {
        return Conditions.of(List.of(
                in(search.view()),
                isOpenOnly(search) ? Optional.of("ticket_statuses.phase <> 'SOLVED'") : Optional.empty(),
                where(search.status(), "tickets.status = :status"),
                where(search.phase(), "ticket_statuses.phase = :phase"),
                where(search.team(), "tickets.team = :team"),
                where(search.assignee(), "tickets.assignee = :assignee"),
                where(search.category(), "tickets.category = :category"),
                where(search.type(), "tickets.type = :type"),
                where(search.priority(), "tickets.priority = :priority"),
                where(search.channel(), "tickets.channel = :channel"),
                where(search.text(), TEXT),
                where(search.after(), search.order().after())));
    }

    private static Optional<String> in(TicketView view) {
        return switch (view) {
            case MINE -> Optional.of("tickets.assignee = :me");
            case TEAM -> Optional.of("tickets.team in (select team from team_members where agent = :me)");
            case UNASSIGNED -> Optional.of("tickets.assignee is null");
            case CHAT -> Optional.of("tickets.channel in ('LIVECHAT', 'OFFLINE_FORM')");
            case ALL -> Optional.empty();
        };
    }

    private static boolean isOpenOnly(TicketSearch search) {
        return search.view() != TicketView.ALL
                && search.status().isEmpty()
                && search.phase().isEmpty();
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
