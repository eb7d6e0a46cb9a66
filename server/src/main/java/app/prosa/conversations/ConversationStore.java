package app.prosa.conversations;

import static java.util.stream.Collectors.joining;

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
import java.util.Map;
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

    Optional<Sight> see(ConversationId id, CurrentAgent viewer) {
        return jdbc.sql("""
                select c.*, owner.name as owner_name,
                       conversation_group(c.assignee, c.team, c.closed_at, :viewer, :sees_all) as seen_as
                from conversations c
                left join agents owner on owner.id = c.assignee
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

    /// Puts each entry at the end of its timeline, those of one conversation in the order of the list, and gives their
    /// places. The last message also becomes the last line; a visitor's begins the wait, an agent's ends it.
    ///
    /// This is the one statement that writes entries, however many there are.
    List<Placed> append(List<Addition> additions) {
        var placed = jdbc.sql("""
                with additions as (
                    select *, kind = 'MESSAGE' and agent is not null as answers,
                           kind = 'MESSAGE' and agent is null as asks
                    from unnest(:conversations::uuid[], :kinds::text[], :publics::boolean[], :agents::uuid[],
                                :visitors::uuid[], :ids::uuid[], :texts::text[], :attachments::text[], :details::jsonb[],
                                :ats::timestamptz[])
                        with ordinality
                        as a (conversation, kind, public, agent, visitor, client_made_id, text, attachments, details, at,
                              place)
                ), numbered as (
                    select *, count(*) over up_to_here as nth,
                           count(*) filter (where public) over up_to_here as public_nth,
                           count(*) filter (where answers) over from_here_on as answers_to_come
                    from additions
                    window up_to_here as (partition by conversation order by place),
                           from_here_on as (partition by conversation order by place desc)
                ), sums as (
                    select conversation, count(*) as entries, count(*) filter (where public) as public_entries,
                           coalesce(bool_or(answers), false) as answered,
                           min(at) filter (where asks and answers_to_come = 0) as asked_at,
                           min(at) filter (where answers) as answered_at,
                           (array_agg(agent order by place) filter (where answers))[1] as answered_by,
                           (array_agg(place order by place desc) filter (where asks or answers))[1] as last_message
                    from numbered
                    group by conversation
                ), moved as (
                    update conversations c
                    set last_seq = last_seq + entries,
                        last_public_seq = last_public_seq + public_entries,
                        moved_at = now(),
                        last_line = coalesce(left(last.line, 200), last_line),
                        last_line_at = coalesce(last.at, last_line_at),
                        last_line_by = case when last.asks then 'VISITOR' when last.answers then 'AGENT'
                                            else last_line_by end,
                        waiting_since = case when answered then asked_at else coalesce(waiting_since, asked_at) end,
                        first_agent = coalesce(first_agent, answered_by),
                        first_replied_at = coalesce(first_replied_at, answered_at)
                    from sums
                    left join (
                        select place, asks, answers, at,
                               case text
                                   when '' then (select name from attachments a where a.id = (additions.attachments::uuid[])[1])
                                   else text
                               end as line
                        from additions
                    ) last on last.place = sums.last_message
                    where c.id = sums.conversation
                    returning c.id, last_seq - entries as seq, last_public_seq - public_entries as public_seq
                ), places as (
                    select numbered.*, moved.seq + nth as seq,
                           case when public then moved.public_seq + public_nth end as public_seq
                    from numbered
                    join moved on moved.id = numbered.conversation
                ), written as (
                    insert into timeline_entries (conversation, seq, public_seq, kind, agent, visitor, client_made_id,
                                                  text, attachments, details, at)
                    select conversation, seq, public_seq, kind, agent, visitor, client_made_id, text,
                           attachments::uuid[], details, at
                    from places
                )
                select seq, coalesce(public_seq, 0) as public_seq, at
                from places
                order by place
                """)
                .param("conversations", Column.of(additions, each -> each.conversation()
                        .value()))
                .param("kinds", Column.of(additions, each -> each.entry().kind()))
                .param("publics", Column.of(additions, each -> each.entry().isPublic()))
                .param("agents", Column.ofOptional(additions, each -> each.entry()
                        .agent()
                        .map(AgentId::value)))
                .param("visitors", Column.ofOptional(additions, each -> each.entry()
                        .visitor()
                        .map(VisitorId::value)))
                .param(
                        "ids",
                        Column.ofOptional(additions, each -> each.entry().id().map(ClientMadeId::value)))
                .param("texts", Column.ofOptional(additions, each -> each.entry()
                        .text()))
                .param("attachments", Column.of(additions, each -> array(each.entry())))
                .param(
                        "details",
                        Column.of(
                                additions,
                                each -> JSON.writeValueAsString(each.entry().details())))
                .param("ats", Column.of(additions, Addition::at))
                .query((row, _) -> placed(row))
                .list();
        if (placed.size() != additions.size()) {
            throw new IllegalStateException("entries for conversations that are not there");
        }
        return placed;
    }

    private static String array(EntryDraft entry) {
        return entry.attachments().stream().map(each -> each.value().toString()).collect(joining(",", "{", "}"));
    }

    /// How many of them are claimed now; not those where somebody was quicker. The condition is in the update
    /// itself: of two at the same instant, the second waits until the first commits, and then finds no row without
    /// an assignee.
    int claim(Map<ConversationId, AgentId> claims) {
        var each = List.copyOf(claims.entrySet());
        return jdbc.sql("""
                update conversations
                set assignee = claims.agent
                from unnest(:ids::uuid[], :agents::uuid[]) as claims (conversation, agent)
                where id = claims.conversation and assignee is null and closed_at is null
                """)
                .param("ids", Column.of(each, claim -> claim.getKey().value()))
                .param("agents", Column.of(each, claim -> claim.getValue().value()))
                .update();
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

    static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getLong("seq"),
                row.getLong("public_seq"),
                row.getTimestamp("at").toInstant());
    }

    static Sight sight(ResultSet row, int number) throws SQLException {
        return new Sight(
                conversation(row, number),
                Optional.ofNullable(row.getString("seen_as")).map(Group::valueOf),
                Optional.ofNullable(row.getString("owner_name")));
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
