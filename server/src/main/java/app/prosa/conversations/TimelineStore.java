package app.prosa.conversations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.AttachmentView;
import app.prosa.customers.VisitorId;
import app.prosa.teams.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads timelines, with the names people and teams have now.
@Component
final class TimelineStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    TimelineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TimelineEntry> after(ConversationId id, long seq, int limit) {
        return jdbc.sql("""
                select * from timelines where conversation = :id and seq > :seq order by seq limit :limit
                """)
                .param("id", id.value())
                .param("seq", seq)
                .param("limit", limit)
                .query(TimelineStore::entry)
                .list();
    }

    /// Of each conversation the first ones behind an entry, in order.
    Map<ConversationId, List<TimelineEntry>> after(Map<ConversationId, Long> seqs, int limit) {
        var wanted = List.copyOf(seqs.entrySet());
        return jdbc
                .sql("""
                select entries.*
                from unnest(:ids::uuid[], :seqs::bigint[]) as wanted (id, after)
                cross join lateral (
                    select * from timelines
                    where conversation = wanted.id and seq > wanted.after
                    order by seq
                    limit :limit
                ) entries
                order by conversation, seq
                """)
                .param("ids", Column.of(wanted, each -> each.getKey().value()))
                .param("seqs", Column.of(wanted, Map.Entry::getValue))
                .param("limit", limit)
                .query((row, number) ->
                        Map.entry(new ConversationId(row.getObject("conversation", UUID.class)), entry(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    List<TimelineEntry> before(ConversationId id, long seq, int limit) {
        return jdbc.sql("""
                select * from timelines where conversation = :id and seq < :seq order by seq desc limit :limit
                """)
                .param("id", id.value())
                .param("seq", seq)
                .param("limit", limit)
                .query(TimelineStore::entry)
                .list()
                .reversed();
    }

    /// Nothing where the conversation is not this visitor's.
    List<TimelineEntry> publicAfter(ConversationId id, long publicSeq, int limit, VisitorId visitor) {
        return jdbc.sql("""
                select * from timelines
                where conversation = :id and public_seq > :seq
                  and exists (select from conversations where id = :id and visitor = :visitor)
                order by public_seq
                limit :limit
                """)
                .param("id", id.value())
                .param("visitor", visitor.value())
                .param("seq", publicSeq)
                .param("limit", limit)
                .query(TimelineStore::entry)
                .list();
    }

    List<TimelineEntry> publicBefore(ConversationId id, long publicSeq, int limit) {
        return jdbc.sql("""
                select * from timelines
                where conversation = :id and public_seq < :seq
                order by public_seq desc
                limit :limit
                """)
                .param("id", id.value())
                .param("seq", publicSeq)
                .param("limit", limit)
                .query(TimelineStore::entry)
                .list()
                .reversed();
    }

    /// Whether something the visitor sees came with this.
    boolean hasInPublic(ConversationId id, AttachmentId attachment) {
        return jdbc.sql("""
                select exists (
                    select
                    from timeline_entries
                    where conversation = :id and public_seq is not null and :attachment = any(attachments))
                """)
                .param("id", id.value())
                .param("attachment", attachment.value())
                .query(Boolean.class)
                .single();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        var placed = new Placed(
                row.getLong("seq"),
                row.getLong("public_seq"),
                row.getTimestamp("at").toInstant());
        return switch (EntryDraft.Kind.valueOf(row.getString("kind"))) {
            case MESSAGE ->
                new TimelineEntry.Message(
                        placed,
                        row.getObject("client_made_id", UUID.class),
                        author(row),
                        row.getString("text"),
                        sentAlong(row));
            case NOTE ->
                new TimelineEntry.Note(
                        placed,
                        row.getObject("client_made_id", UUID.class),
                        profile(row, "agent"),
                        row.getString("text"),
                        sentAlong(row));
            case GREETING ->
                new TimelineEntry.Greeting(
                        placed,
                        Occasion.valueOf(row.getString("occasion")),
                        row.getString("text"),
                        row.getString("color"));
            case CLAIM -> new TimelineEntry.Claim(placed, profile(row, "agent"));
            case TRANSFER ->
                new TimelineEntry.Transfer(
                        placed, profile(row, "agent"), place(row, "from"), place(row, "to"), row.getString("text"));
            case RELEASE -> new TimelineEntry.Release(placed, profile(row, "agent"));
            case REQUESTER_EDITED ->
                new TimelineEntry.RequesterEdited(
                        placed,
                        profile(row, "agent"),
                        row.getString("edited_name"),
                        Optional.ofNullable(row.getString("edited_email")));
            case CLOSED -> new TimelineEntry.Closed(placed, closer(row));
            case TICKET_OPENED ->
                new TimelineEntry.TicketOpened(
                        placed, row.getString("ticket_number"), Optional.ofNullable(row.getString("ticket_link")));
        };
    }

    private static List<AttachmentView> sentAlong(ResultSet row) throws SQLException {
        var attachments = row.getString("sent_along");
        return attachments == null ? List.of() : JSON.readValue(attachments, new TypeReference<>() {});
    }

    private static Author author(ResultSet row) throws SQLException {
        return row.getObject("agent") == null ? new Author.Visitor() : new Author.Agent(profile(row, "agent"));
    }

    private static Author closer(ResultSet row) throws SQLException {
        return switch (row.getString("closed_by")) {
            case "AGENT" -> new Author.Agent(profile(row, "agent"));
            case "VISITOR" -> new Author.Visitor();
            default -> new Author.Prosa();
        };
    }

    private static Place place(ResultSet row, String side) throws SQLException {
        if (row.getObject(side + "_agent") != null) {
            return new Place.Agent(profile(row, side + "_agent"));
        }
        var team = row.getObject(side + "_team", UUID.class);
        return team == null ? new Place.Nobody() : new Place.Team(new TeamId(team), row.getString(side + "_team_name"));
    }

    static AgentProfile profile(ResultSet row, String who) throws SQLException {
        return new AgentProfile(
                new AgentId(row.getObject(who, UUID.class)),
                row.getString(who + "_name"),
                Optional.ofNullable(row.getString(who + "_photo")));
    }
}
