package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
import app.prosa.shared.ClientMadeId;
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

/// The rows of `ticket_entries`, and with each new one the ticket's `last_seq` and `updated_at`: the update locks the
/// ticket until the commit, so `seq` follows the order of commits.
@Repository
final class TicketEntryStore {
    private static final String SELECT = """
            select ticket, seq, kind, ticket_entries.agent, agents.name as agent_name,
                   agent_photos.address as agent_photo,
                   by_requester, client_made_id, text, details ->> 'field' as field, details ->> 'from' as changed_from,
                   details ->> 'to' as changed_to, at
            from ticket_entries
            left join agents on agents.id = ticket_entries.agent
            left join agent_photos on agent_photos.agent = agents.id
            """;

    private final JdbcClient jdbc;

    TicketEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TicketEntry> list(TicketId ticket) {
        return jdbc.sql(SELECT + "where ticket_entries.ticket = :ticket order by seq")
                .param("ticket", ticket.value())
                .query((row, _) -> entry(row))
                .list();
    }

    Optional<TicketEntry> find(TicketId ticket, long seq) {
        return jdbc.sql(SELECT + "where ticket_entries.ticket = :ticket and seq = :seq")
                .param("ticket", ticket.value())
                .param("seq", seq)
                .query((row, _) -> entry(row))
                .optional();
    }

    Optional<Sent> findSent(AgentId by, ClientMadeId id) {
        return jdbc.sql(SELECT + "where ticket_entries.agent = :agent and client_made_id = :id")
                .param("agent", by.value())
                .param("id", id.value())
                .query((row, _) -> new Sent(new TicketId(row.getObject("ticket", UUID.class)), entry(row)))
                .optional();
    }

    Optional<TicketEntry> findSentByRequester(TicketId ticket, ClientMadeId id) {
        return jdbc.sql(SELECT + "where ticket_entries.ticket = :ticket and client_made_id = :id and by_requester")
                .param("ticket", ticket.value())
                .param("id", id.value())
                .query((row, _) -> entry(row))
                .optional();
    }

    long opened(TicketId ticket, Optional<AgentId> by, boolean byRequester, Optional<TicketText> text, Instant at) {
        return append(
                        ticket,
                        "OPENED",
                        by,
                        byRequester,
                        null,
                        text.map(TicketText::value).orElse(null),
                        at)
                .query(Long.class)
                .single();
    }

    long wrote(TicketId ticket, Written written, Instant at) {
        var kind =
                switch (written.audience()) {
                    case PUBLIC -> "REPLY";
                    case CONSOLE -> "NOTE";
                };
        return append(
                        ticket,
                        kind,
                        written.by(),
                        written.by().isEmpty(),
                        written.id().value(),
                        written.text().value(),
                        at)
                .query(Long.class)
                .single();
    }

    long changed(TicketId ticket, Optional<AgentId> by, Change change, Instant at) {
        return changed(ticket, by, false, change, at);
    }

    long changedByRequester(TicketId ticket, Change change, Instant at) {
        return changed(ticket, Optional.empty(), true, change, at);
    }

    private long changed(TicketId ticket, Optional<AgentId> by, boolean byRequester, Change change, Instant at) {
        return jdbc.sql("""
                with next as (
                    update tickets
                    set last_seq = last_seq + 1, updated_at = greatest(updated_at, :at), moved_at = now()
                    where id = :ticket
                    returning id, last_seq
                )
                insert into ticket_entries (ticket, seq, kind, agent, by_requester, details, at)
                select id, last_seq, 'CHANGE', :agent, :by_requester,
                       jsonb_build_object('field', cast(:field as text), 'from', cast(:from as text),
                                          'to', cast(:to as text)), :at
                from next
                returning seq
                """)
                .param("ticket", ticket.value())
                .param("agent", by.map(AgentId::value).orElse(null))
                .param("by_requester", byRequester)
                .param("field", change.field().name())
                .param("from", change.from().orElse(null))
                .param("to", change.to().orElse(null))
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec append(
            TicketId ticket,
            String kind,
            Optional<AgentId> by,
            boolean byRequester,
            @Nullable UUID clientMadeId,
            @Nullable String text,
            Instant at) {
        return jdbc.sql("""
                with next as (
                    update tickets
                    set last_seq = last_seq + 1, updated_at = greatest(updated_at, :at), moved_at = now()
                    where id = :ticket
                    returning id, last_seq
                )
                insert into ticket_entries (ticket, seq, kind, agent, by_requester, client_made_id, text, at)
                select id, last_seq, :kind, cast(:agent as uuid), :by_requester, cast(:client_made_id as uuid), :text, :at
                from next
                returning seq
                """)
                .param("ticket", ticket.value())
                .param("kind", kind)
                .param("agent", by.map(AgentId::value).orElse(null))
                .param("by_requester", byRequester)
                .param("client_made_id", clientMadeId)
                .param("text", text)
                .param("at", Timestamp.from(at));
    }

    private static TicketEntry entry(ResultSet row) throws SQLException {
        var seq = row.getLong("seq");
        var by = author(row);
        var text = Optional.ofNullable(row.getString("text")).map(TicketText::new);
        var at = row.getTimestamp("at").toInstant();
        var kind = row.getString("kind");
        return switch (kind) {
            case "OPENED" -> new TicketEntry.Opened(seq, by, text, at);
            case "REPLY" -> new TicketEntry.Reply(seq, by, clientMadeId(row), text.orElseThrow(), at);
            case "NOTE" -> new TicketEntry.Note(seq, by, clientMadeId(row), text.orElseThrow(), at);
            case "CHANGE" -> change(row, seq, by, at);
            default -> throw new IllegalStateException("ticket_entries.kind " + kind);
        };
    }

    private static TicketEntry.Change change(ResultSet row, long seq, TicketEntry.Author by, Instant at)
            throws SQLException {
        return new TicketEntry.Change(
                seq,
                by,
                TicketField.valueOf(row.getString("field")),
                Optional.ofNullable(row.getString("changed_from")),
                Optional.ofNullable(row.getString("changed_to")),
                at);
    }

    private static ClientMadeId clientMadeId(ResultSet row) throws SQLException {
        return new ClientMadeId(row.getObject("client_made_id", UUID.class));
    }

    private static TicketEntry.Author author(ResultSet row) throws SQLException {
        var agent = row.getObject("agent", UUID.class);
        if (agent != null) {
            var photo = Optional.ofNullable(row.getString("agent_photo"));
            return new TicketEntry.Author.Agent(
                    new AgentProfile(new AgentId(agent), row.getString("agent_name"), photo));
        }
        return row.getBoolean("by_requester") ? new TicketEntry.Author.Requester() : new TicketEntry.Author.Prosa();
    }

    /// What was sent under an id, and to which ticket.
    record Sent(TicketId ticket, TicketEntry entry) {}

    /// One field that is no longer what it was.
    record Change(TicketField field, Optional<String> from, Optional<String> to) {}

    /// A reply or a note; absent `by`: the requester wrote it.
    record Written(ClientMadeId id, Optional<AgentId> by, Audience audience, TicketText text) {
        boolean isStoredAs(TicketEntry entry) {
            return switch (entry) {
                case TicketEntry.Reply reply ->
                    audience == Audience.PUBLIC && reply.text().equals(text);
                case TicketEntry.Note note ->
                    audience == Audience.CONSOLE && note.text().equals(text);
                case TicketEntry.Opened _, TicketEntry.Change _ -> false;
            };
        }
    }

    enum Audience {
        PUBLIC,
        CONSOLE
    }
}
