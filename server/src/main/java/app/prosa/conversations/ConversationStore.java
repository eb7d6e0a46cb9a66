package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.agents.Permission;
import app.prosa.customers.VisitorId;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.TicketNumber;
import app.prosa.teams.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes conversations and their entries. Whatever changes a conversation holds its row lock until the commit, so
/// `seq` follows commit order.
@Component
final class ConversationStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ConversationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A conversation, and what it is to whoever asked for it: empty when they may not see it.
    record Sight(Conversation conversation, Optional<Group> group) {}

    Optional<Sight> see(ConversationId id, CurrentAgent viewer) {
        return jdbc.sql("""
                select c.*, conversation_group(c.assignee, c.team, c.closed_at, :viewer, :sees_all) as seen_as
                from conversations c
                where c.id = :id
                """)
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .param("sees_all", viewer.may(Permission.VIEW_ALL_CONVERSATIONS))
                .query(ConversationStore::sight)
                .optional();
    }

    /// Waits until nobody else is changing it, and keeps others waiting until the commit.
    Optional<Conversation> lock(ConversationId id) {
        return jdbc.sql("select * from conversations where id = :id for update")
                .param("id", id.value())
                .query(ConversationStore::conversation)
                .optional();
    }

    Optional<Conversation> find(ConversationId id) {
        return jdbc.sql("select * from conversations where id = :id")
                .param("id", id.value())
                .query(ConversationStore::conversation)
                .optional();
    }

    Optional<Conversation> findOpen(VisitorId visitor) {
        return jdbc.sql("select * from conversations where visitor = :visitor and closed_at is null")
                .param("visitor", visitor.value())
                .query(ConversationStore::conversation)
                .optional();
    }

    /// Open ones whose agent lost the licence or was disabled (S17).
    List<ConversationId> heldByUnlicensed() {
        return jdbc.sql("""
                select c.id
                from conversations c
                join agents a on a.id = c.assignee
                where c.closed_at is null and (not a.livechat_license or a.disabled_at is not null)
                order by c.id
                """)
                .query((row, _) -> new ConversationId(row.getObject("id", UUID.class)))
                .list();
    }

    void begin(ConversationId id, TicketNumber number, VisitorId visitor, Origin origin, Instant at) {
        jdbc.sql("""
                insert into conversations (id, number, visitor, last_line_at, waiting_since, language, page_url,
                                           page_title, user_agent, started_at, moved_at)
                values (:id, :number, :visitor, :at, :at, :language, :page_url, :page_title, :user_agent, :at, :at)
                """)
                .param("id", id.value())
                .param("number", number.value())
                .param("visitor", visitor.value())
                .param("language", origin.language())
                .param("page_url", origin.pageUrl())
                .param("page_title", origin.pageTitle())
                .param("user_agent", origin.userAgent())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// What was sent under this id before, if anything.
    record Sent(ConversationId conversation, EntryDraft.Kind kind, String text, Placed placed) {
        boolean is(ConversationId where, EntryDraft draft) {
            return conversation.equals(where)
                    && kind == draft.kind()
                    && draft.text().filter(text::equals).isPresent();
        }
    }

    Optional<Sent> findSent(EntryDraft draft) {
        return jdbc.sql("""
                select conversation, kind, text, seq, coalesce(public_seq, 0) as public_seq, at
                from timeline_entries
                where client_made_id = :id and (agent = :agent or visitor = :visitor)
                """)
                .param("id", draft.id().map(ClientMadeId::value).orElse(null))
                .param("agent", draft.agent().map(AgentId::value).orElse(null))
                .param("visitor", draft.visitor().map(VisitorId::value).orElse(null))
                .query((row, _) -> new Sent(
                        new ConversationId(row.getObject("conversation", UUID.class)),
                        EntryDraft.Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        placed(row)))
                .optional();
    }

    /// Puts the entry at the end of the timeline. A message also becomes the last line, and begins or ends the wait.
    Placed append(ConversationId id, EntryDraft entry, Instant at) {
        return jdbc.sql("""
                with next as (
                    update conversations
                    set last_seq = last_seq + 1,
                        last_public_seq = last_public_seq + case when :public then 1 else 0 end,
                        moved_at = now(),
                        last_line = case when :message then left(:text, 200) else last_line end,
                        last_line_at = case when :message then :at else last_line_at end,
                        last_line_by = case when not :message then last_line_by
                                            when :agent::uuid is null then 'VISITOR' else 'AGENT' end,
                        waiting_since = case when not :message then waiting_since
                                             when :agent::uuid is null then coalesce(waiting_since, :at) end,
                        first_agent = case when :message then coalesce(first_agent, :agent) else first_agent end,
                        first_replied_at = case when :message and :agent::uuid is not null
                                                then coalesce(first_replied_at, :at) else first_replied_at end
                    where id = :id
                    returning id, last_seq, last_public_seq
                )
                insert into timeline_entries (conversation, seq, public_seq, kind, agent, visitor, client_made_id, text,
                                              details, at)
                select id, last_seq, case when :public then last_public_seq end, :kind, :agent, :visitor,
                       :client_made_id, :text, :details::jsonb, :at
                from next
                returning seq, coalesce(public_seq, 0) as public_seq, at
                """)
                .param("id", id.value())
                .param("public", entry.isPublic())
                .param("message", entry.isMessage())
                .param("kind", entry.kind().name())
                .param("agent", entry.agent().map(AgentId::value).orElse(null), Types.OTHER)
                .param("visitor", entry.visitor().map(VisitorId::value).orElse(null), Types.OTHER)
                .param("client_made_id", entry.id().map(ClientMadeId::value).orElse(null), Types.OTHER)
                .param("text", entry.text().orElse(null), Types.VARCHAR)
                .param("details", JSON.writeValueAsString(entry.details()))
                .param("at", Timestamp.from(at))
                .query((row, _) -> placed(row))
                .single();
    }

    /// False when somebody was quicker. The condition is in the update itself: of two at the same instant, the second
    /// waits until the first commits, and then finds no row without an assignee.
    boolean claim(ConversationId id, AgentId by) {
        return jdbc.sql("""
                update conversations
                set assignee = :agent
                where id = :id and assignee is null and closed_at is null
                """).param("id", id.value()).param("agent", by.value()).update() == 1;
    }

    /// False when it was closed meanwhile, or went to somebody else than `from`.
    boolean assign(ConversationId id, Assignee from, Assignee to, Instant at) {
        return jdbc.sql("""
                update conversations
                set assignee = :to_agent, team = coalesce(:to_team, team),
                    waiting_since = case when :to_agent::uuid is null then coalesce(waiting_since, :at) else waiting_since end
                where id = :id and closed_at is null and assignee is not distinct from :from_agent
                """)
                        .param("id", id.value())
                        .param("from_agent", agent(from), Types.OTHER)
                        .param("to_agent", agent(to), Types.OTHER)
                        .param("to_team", team(to), Types.OTHER)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// False when it was closed already.
    boolean close(ConversationId id, Closer by, Instant at) {
        return jdbc.sql("""
                update conversations
                set closed_at = :at, closed_by = :by, waiting_since = null
                where id = :id and closed_at is null
                """)
                        .param("id", id.value())
                        .param("by", name(by))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static String name(Closer by) {
        return switch (by) {
            case Closer.Visitor _ -> "VISITOR";
            case Closer.Agent _ -> "AGENT";
            case Closer.Nobody _ -> "SYSTEM";
        };
    }

    private static @Nullable UUID agent(Assignee place) {
        return place instanceof Assignee.Agent(var id) ? id.value() : null;
    }

    private static @Nullable UUID team(Assignee place) {
        return place instanceof Assignee.Team(var id) ? id.value() : null;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getLong("seq"),
                row.getLong("public_seq"),
                row.getTimestamp("at").toInstant());
    }

    private static Sight sight(ResultSet row, int number) throws SQLException {
        return new Sight(
                conversation(row, number),
                Optional.ofNullable(row.getString("seen_as")).map(Group::valueOf));
    }

    private static Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                new TicketNumber(row.getString("number")),
                new VisitorId(row.getObject("visitor", UUID.class)),
                assignee(row),
                Optional.ofNullable(row.getTimestamp("closed_at"))
                        .<Conversation.State>map(at -> new Conversation.State.Closed(at.toInstant()))
                        .orElseGet(Conversation.State.Open::new),
                row.getLong("last_seq"),
                row.getLong("last_public_seq"),
                row.getString("language"),
                row.getTimestamp("started_at").toInstant());
    }

    private static Assignee assignee(ResultSet row) throws SQLException {
        var agent = row.getObject("assignee", UUID.class);
        if (agent != null) {
            return new Assignee.Agent(new AgentId(agent));
        }
        var team = row.getObject("team", UUID.class);
        return team == null ? new Assignee.Nobody() : new Assignee.Team(new TeamId(team));
    }
}
