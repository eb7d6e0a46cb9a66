package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.conversations.ConversationId;
import app.prosa.customers.CustomerId;
import app.prosa.customers.VisitorId;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.TicketNumber;
import app.prosa.teams.TeamId;
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
    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which tickets moved last, and when.
    List<String> lastMoved(int most) {
        return jdbc.sql("select number || ' ' || updated_at from tickets order by updated_at desc, id desc limit :most")
                .param("most", most)
                .query(String.class)
                .list();
    }

    Optional<Ticket> find(TicketId id) {
        return jdbc.sql(TicketRowStore.SELECT + "where tickets.id = :id")
                .param("id", id.value())
                .query(TicketRowStore::ticket)
                .optional();
    }

    Optional<Ticket> find(TicketNumber number) {
        return jdbc.sql(TicketRowStore.SELECT + "where tickets.number = :number")
                .param("number", number.value())
                .query(TicketRowStore::ticket)
                .optional();
    }

    Optional<Ticket> findOf(ConversationId conversation) {
        return jdbc.sql(TicketRowStore.SELECT + "where tickets.conversation = :conversation")
                .param("conversation", conversation.value())
                .query(TicketRowStore::ticket)
                .optional();
    }

    Optional<Ticket> findSent(VisitorId by, ClientMadeId id) {
        return jdbc.sql(TicketRowStore.SELECT + "where tickets.visitor = :visitor and tickets.client_made_id = :id")
                .param("visitor", by.value())
                .param("id", id.value())
                .query(TicketRowStore::ticket)
                .optional();
    }

    Optional<Ticket> findBy(LinkSecret secret) {
        return jdbc.sql(TicketRowStore.SELECT + "where tickets.link_hash = :hash")
                .param("hash", secret.hash())
                .query(TicketRowStore::ticket)
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

    /// The same, by the link that holds at that moment: who loses it meanwhile finds nothing.
    Optional<Ticket> lock(LinkSecret secret) {
        return jdbc.sql("select id from tickets where link_hash = :hash for update")
                .param("hash", secret.hash())
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

    /// A visitor who wrote stays known as the one who did.
    void setRequester(TicketId id, CustomerId customer) {
        jdbc.sql("update tickets set customer = :customer where id = :id")
                .param("id", id.value())
                .param("customer", customer.value())
                .update();
    }

    /// From here on no other link opens the ticket.
    void setLink(TicketId id, int edition, LinkSecret secret) {
        jdbc.sql("update tickets set link_edition = :edition, link_hash = :hash where id = :id")
                .param("id", id.value())
                .param("edition", edition)
                .param("hash", secret.hash())
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
}
