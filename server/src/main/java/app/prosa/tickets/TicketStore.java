package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
import app.prosa.conversations.ConversationId;
import app.prosa.customers.CustomerId;
import app.prosa.customers.Requester;
import app.prosa.customers.VisitorId;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.TicketNumber;
import app.prosa.teams.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `tickets`.
@Repository
final class TicketStore {
    /// Shared with the lists; a visitor who has become a customer is shown as the customer.
    static final String SELECT = """
            select tickets.id, tickets.number, tickets.title, tickets.conversation, tickets.channel, tickets.language,
                   tickets.created_at, tickets.updated_at, tickets.solved_at, tickets.visitor,
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

    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which tickets moved last, and when.
    List<String> lastMoved(int most) {
        return jdbc.sql("select number || ' ' || updated_at from tickets order by updated_at desc, id limit :most")
                .param("most", most)
                .query(String.class)
                .list();
    }

    Optional<Ticket> find(TicketId id) {
        return jdbc.sql(SELECT + "where tickets.id = :id")
                .param("id", id.value())
                .query(TicketStore::ticket)
                .optional();
    }

    Optional<Ticket> find(TicketNumber number) {
        return jdbc.sql(SELECT + "where tickets.number = :number")
                .param("number", number.value())
                .query(TicketStore::ticket)
                .optional();
    }

    Optional<Ticket> findOf(ConversationId conversation) {
        return jdbc.sql(SELECT + "where tickets.conversation = :conversation")
                .param("conversation", conversation.value())
                .query(TicketStore::ticket)
                .optional();
    }

    Optional<Ticket> findSent(VisitorId by, ClientMadeId id) {
        return jdbc.sql(SELECT + "where tickets.visitor = :visitor and tickets.client_made_id = :id")
                .param("visitor", by.value())
                .param("id", id.value())
                .query(TicketStore::ticket)
                .optional();
    }

    Optional<Ticket> findBy(LinkSecret secret) {
        return jdbc.sql(SELECT + "where tickets.link_hash = :hash")
                .param("hash", secret.hash())
                .query(TicketStore::ticket)
                .optional();
    }

    /// The last entry of each that moved within 30 s, on the database's clock; see `conversations.PositionStore`.
    List<TicketMoved> movedLately() {
        return jdbc.sql("select id, number, last_seq from tickets where moved_at > now() - interval '30 seconds'")
                .query((row, _) -> new TicketMoved(
                        new TicketId(row.getObject("id", UUID.class)),
                        new TicketNumber(row.getString("number")),
                        row.getLong("last_seq")))
                .list();
    }

    /// Holds the ticket until the commit: of two changes at once the second sees what the first left.
    Optional<Ticket> lock(TicketNumber number) {
        return jdbc.sql("select id from tickets where number = :number for update")
                .param("number", number.value())
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new TicketId(id)));
    }

    void insert(TicketId id, NewTicket ticket, LinkSecret secret, CatalogueId status, Instant at) {
        jdbc.sql("""
                insert into tickets (id, number, title, customer, visitor, conversation, team, assignee, category, type,
                                     priority, status, channel, language, client_made_id, link_hash,
                                     created_at, updated_at)
                values (:id, :number, :title, :customer, :visitor, :conversation, :team, :assignee, :category, :type,
                        :priority, :status, :channel, :language, :client_made_id, :link_hash, :at, :at)
                """)
                .param("id", id.value())
                .param("number", ticket.number().value())
                .param("title", ticket.title().value())
                .param("customer", customer(ticket.asker()))
                .param("visitor", visitor(ticket.asker()))
                .param("conversation", conversation(ticket.origin()))
                .param("team", ticket.team().map(TeamId::value).orElse(null))
                .param("assignee", ticket.assignee().map(AgentId::value).orElse(null))
                .param("category", ticket.category().map(CatalogueId::value).orElse(null))
                .param("type", ticket.type().map(CatalogueId::value).orElse(null))
                .param("priority", ticket.priority().value())
                .param("status", status.value())
                .param("channel", ticket.channel().name())
                .param("language", ticket.language())
                .param("client_made_id", clientMadeId(ticket.origin()))
                .param("link_hash", secret.hash())
                .param("at", Timestamp.from(at))
                .update();
    }

    void setTitle(TicketId id, TicketTitle title) {
        jdbc.sql("update tickets set title = :title where id = :id")
                .param("id", id.value())
                .param("title", title.value())
                .update();
    }

    void setTeam(TicketId id, Optional<TeamId> team) {
        jdbc.sql("update tickets set team = :team where id = :id")
                .param("id", id.value())
                .param("team", team.map(TeamId::value).orElse(null))
                .update();
    }

    void setAssignee(TicketId id, Optional<AgentId> assignee) {
        jdbc.sql("update tickets set assignee = :assignee where id = :id")
                .param("id", id.value())
                .param("assignee", assignee.map(AgentId::value).orElse(null))
                .update();
    }

    void setCategory(TicketId id, Optional<CatalogueItem> category) {
        jdbc.sql("update tickets set category = :category where id = :id")
                .param("id", id.value())
                .param("category", category.map(item -> item.id().value()).orElse(null))
                .update();
    }

    void setType(TicketId id, Optional<CatalogueItem> type) {
        jdbc.sql("update tickets set type = :type where id = :id")
                .param("id", id.value())
                .param("type", type.map(item -> item.id().value()).orElse(null))
                .update();
    }

    void setPriority(TicketId id, CatalogueItem priority) {
        jdbc.sql("update tickets set priority = :priority where id = :id")
                .param("id", id.value())
                .param("priority", priority.id().value())
                .update();
    }

    void setStatus(TicketId id, CatalogueItem status, Optional<Instant> solvedAt) {
        jdbc.sql("update tickets set status = :status, solved_at = :solved_at where id = :id")
                .param("id", id.value())
                .param("status", status.id().value())
                .param("solved_at", solvedAt.map(Timestamp::from).orElse(null))
                .update();
    }

    private static @Nullable UUID customer(NewTicket.Asker asker) {
        return asker instanceof NewTicket.Asker.Known known ? known.id().value() : null;
    }

    private static @Nullable UUID visitor(NewTicket.Asker asker) {
        return asker instanceof NewTicket.Asker.Anonymous anonymous
                ? anonymous.id().value()
                : null;
    }

    private static @Nullable UUID conversation(NewTicket.Origin origin) {
        return origin instanceof NewTicket.Origin.Chat chat
                ? chat.conversation().value()
                : null;
    }

    private static @Nullable UUID clientMadeId(NewTicket.Origin origin) {
        return origin instanceof NewTicket.Origin.OfflineForm form ? form.id().value() : null;
    }

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
                row.getTimestamp(column + "_archived_at") != null));
    }
}
