package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
import app.prosa.conversations.ConversationId;
import app.prosa.customers.CustomerId;
import app.prosa.customers.Requester;
import app.prosa.customers.VisitorId;
import app.prosa.shared.TicketNumber;
import app.prosa.teams.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;

/// How tickets are read, by themselves and in lists: the columns, and what a row of them says.
final class TicketRowStore {
    /// A visitor who has become a customer, or whose ticket is somebody else's, is shown as the customer.
    static final String SELECT = """
            select tickets.id, tickets.number, tickets.title, tickets.conversation, tickets.channel, tickets.language,
                   tickets.link_edition, tickets.created_at, tickets.updated_at, tickets.solved_at, tickets.visitor,
                   customers.id as customer, coalesce(customers.name, visitors.name) as requester_name,
                   case when customers.id is null then visitors.email else customers.email end as requester_email,
                   visitors.number as visitor_number, organizations.name as organization_name,
                   teams.id as team, teams.name as team_name,
                   agents.id as assignee, agents.name as assignee_name,
                   agent_photos.address as assignee_photo,
                   categories.id as category, categories.name as category_name,
                   categories.archived_at as category_archived_at,
                   ticket_types.id as type, ticket_types.name as type_name,
                   ticket_types.archived_at as type_archived_at,
                   priorities.id as priority, priorities.name as priority_name, priorities.level,
                   priorities.archived_at as priority_archived_at,
                   ticket_statuses.id as status, ticket_statuses.name as status_name, ticket_statuses.phase,
                   ticket_statuses.position,
                   ticket_statuses.archived_at as status_archived_at
            from tickets
            join priorities on priorities.id = tickets.priority
            join ticket_statuses on ticket_statuses.id = tickets.status
            left join visitors on visitors.id = tickets.visitor
            left join customers on customers.id = coalesce(tickets.customer, visitors.customer)
            left join organizations on organizations.id = customers.organization
            left join teams on teams.id = tickets.team
            left join agents on agents.id = tickets.assignee
            left join agent_photos on agent_photos.agent = agents.id
            left join categories on categories.id = tickets.category
            left join ticket_types on ticket_types.id = tickets.type
            """;

    private TicketRowStore() {}

    static Ticket ticket(ResultSet row, int number) throws SQLException {
        return new Ticket(
                new TicketId(row.getObject("id", UUID.class)),
                new TicketNumber(row.getString("number")),
                new TicketTitle(row.getString("title")),
                requester(row),
                Optional.ofNullable(row.getObject("conversation", UUID.class)).map(ConversationId::new),
                team(row),
                assignee(row),
                item(row, CatalogueKind.CATEGORY, "category"),
                item(row, CatalogueKind.TICKET_TYPE, "type"),
                item(row, CatalogueKind.PRIORITY, "priority").orElseThrow(),
                item(row, CatalogueKind.TICKET_STATUS, "status").orElseThrow(),
                TicketChannel.valueOf(row.getString("channel")),
                row.getString("language"),
                row.getInt("link_edition"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("solved_at")).map(Timestamp::toInstant));
    }

    private static Requester requester(ResultSet row) throws SQLException {
        return new Requester(
                Optional.ofNullable(row.getObject("visitor", UUID.class)).map(VisitorId::new),
                Optional.ofNullable(row.getObject("customer", UUID.class)).map(CustomerId::new),
                Optional.ofNullable(row.getString("requester_name")),
                Optional.ofNullable(row.getObject("visitor_number", Long.class)),
                Optional.ofNullable(row.getString("requester_email")),
                Optional.ofNullable(row.getString("organization_name")));
    }

    private static Optional<Ticket.InTeam> team(ResultSet row) throws SQLException {
        var name = row.getString("team_name");
        return Optional.ofNullable(row.getObject("team", UUID.class))
                .map(id -> new Ticket.InTeam(new TeamId(id), name));
    }

    private static Optional<AgentProfile> assignee(ResultSet row) throws SQLException {
        var name = row.getString("assignee_name");
        var photo = Optional.ofNullable(row.getString("assignee_photo"));
        return Optional.ofNullable(row.getObject("assignee", UUID.class))
                .map(id -> new AgentProfile(new AgentId(id), name, photo));
    }

    private static Optional<CatalogueItem> item(ResultSet row, CatalogueKind kind, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new CatalogueItem(
                new CatalogueId(kind, id),
                row.getString(column + "_name"),
                kind == CatalogueKind.PRIORITY ? Optional.of(row.getInt("level")) : Optional.empty(),
                kind == CatalogueKind.TICKET_STATUS
                        ? Optional.of(TicketPhase.valueOf(row.getString("phase")))
                        : Optional.empty(),
                kind == CatalogueKind.TICKET_STATUS ? Optional.of(row.getInt("position")) : Optional.empty(),
                row.getTimestamp(column + "_archived_at") != null));
    }
}
