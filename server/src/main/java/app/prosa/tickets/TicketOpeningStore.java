package app.prosa.tickets;

import app.prosa.teams.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The one row of `ticket_opening`.
@Repository
final class TicketOpeningStore {
    private final JdbcClient jdbc;

    TicketOpeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TicketOpening get() {
        return jdbc.sql("select title, team, category, type, priority, assign_agent from ticket_opening")
                .query(TicketOpeningStore::opening)
                .single();
    }

    /// Holds the settings as they are until the commit, so that nothing they use is archived meanwhile.
    TicketOpening lock() {
        return jdbc.sql("select title, team, category, type, priority, assign_agent from ticket_opening for update")
                .query(TicketOpeningStore::opening)
                .single();
    }

    void save(TicketOpening opening) {
        jdbc.sql("""
                update ticket_opening
                set title = :title, team = :team, category = :category, type = :type, priority = :priority,
                    assign_agent = :assign_agent
                """)
                .param("title", opening.title().value())
                .param("team", opening.team().map(TeamId::value).orElse(null))
                .param("category", opening.category().map(CatalogueId::value).orElse(null))
                .param("type", opening.type().map(CatalogueId::value).orElse(null))
                .param("priority", opening.priority().value())
                .param("assign_agent", opening.assignAgent())
                .update();
    }

    private static TicketOpening opening(ResultSet row, int number) throws SQLException {
        return new TicketOpening(
                new OpeningTitle(row.getString("title")),
                Optional.ofNullable(row.getObject("team", UUID.class)).map(TeamId::new),
                Optional.ofNullable(row.getObject("category", UUID.class)).map(CatalogueId::category),
                Optional.ofNullable(row.getObject("type", UUID.class)).map(CatalogueId::type),
                CatalogueId.priority(row.getObject("priority", UUID.class)),
                row.getBoolean("assign_agent"));
    }
}
