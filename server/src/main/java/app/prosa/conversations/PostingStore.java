package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
import app.prosa.agents.CurrentAgent;
import app.prosa.agents.Permission;
import app.prosa.attachments.AttachmentId;
import app.prosa.customers.VisitorId;
import app.prosa.shared.ClientMadeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What has to be known to judge posts, looked up for many of them at once.
@Component
final class PostingStore {
    private final JdbcClient jdbc;

    PostingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The conversation of a post, and whose post it is.
    ///
    /// @param sight empty when somebody else holds the row's lock
    /// @param agent empty when it is a visitor's
    record Look(boolean exists, Optional<Sight> sight, Optional<AgentProfile> agent) {}

    /// Locks the conversations of the posts until the commit, but for those that somebody else has locked: waiting for
    /// one would hold up all others, and two who wait for each other would never end. Gives a look for each post.
    List<Look> lock(List<Post> posts) {
        return jdbc.sql("""
                with posts as (
                    select *
                    from unnest(:conversations::uuid[], :viewers::uuid[], :sees_all::boolean[])
                        with ordinality as posts (conversation, viewer, sees_all, place)
                ), locked as materialized (
                    select *
                    from conversations
                    where id = any(:conversations::uuid[])
                    order by id
                    for no key update skip locked
                )
                select known.id is not null as known, locked.*, owner.name as owner_name,
                       viewer, viewers.name as viewer_name, viewer_photos.address as viewer_photo,
                       conversation_group(locked.assignee, locked.team, locked.closed_at, viewer, sees_all) as seen_as
                from posts
                left join conversations known on known.id = posts.conversation
                left join locked on locked.id = posts.conversation
                left join agents owner on owner.id = locked.assignee
                left join agents viewers on viewers.id = viewer
                left join agent_photos viewer_photos on viewer_photos.agent = viewer
                order by place
                """)
                .param("conversations", Column.of(posts, post -> post.conversation()
                        .value()))
                .param("viewers", Column.ofOptional(posts, post -> viewer(post)
                        .map(each -> each.id().value())))
                .param("sees_all", Column.of(posts, post -> viewer(post)
                        .filter(each -> each.may(Permission.VIEW_ALL_CONVERSATIONS))
                        .isPresent()))
                .query(PostingStore::look)
                .list();
    }

    private static Optional<CurrentAgent> viewer(Post post) {
        return switch (post) {
            case Post.FromVisitor _ -> Optional.empty();
            case Post.Reply reply -> Optional.of(reply.by());
            case Post.Note note -> Optional.of(note.by());
        };
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        var locked = row.getObject("id") != null;
        return new Look(
                row.getBoolean("known"),
                locked ? Optional.of(ConversationStore.sight(row, number)) : Optional.empty(),
                row.getObject("viewer") == null ? Optional.empty() : Optional.of(TimelineStore.profile(row, "viewer")));
    }

    /// What was sent under an id before.
    record Sent(
            ConversationId conversation,
            EntryDraft.Kind kind,
            String text,
            List<AttachmentId> attachments,
            Placed placed) {
        boolean is(ConversationId where, EntryDraft draft) {
            return conversation.equals(where)
                    && kind == draft.kind()
                    && draft.text().filter(text::equals).isPresent()
                    && attachments.equals(draft.attachments());
        }
    }

    /// What came before a post.
    ///
    /// @param sent under its id, by its sender
    /// @param pace how fast its sender has written lately, a visitor who has
    record Past(Optional<Sent> sent, Optional<Pace> pace) {}

    /// The past of each of these entries.
    ///
    /// @param since the pace is what a visitor has written from then on
    List<Past> past(List<EntryDraft> entries, Instant since) {
        return jdbc.sql("""
                select sent.conversation, kind, text, attachments, seq, coalesce(public_seq, 0) as public_seq, sent.at,
                       messages, first
                from unnest(:ids::uuid[], :agents::uuid[], :visitors::uuid[])
                    with ordinality as posts (id, agent, visitor, place)
                left join lateral (
                    select * from timeline_entries e where e.agent = posts.agent and e.client_made_id = posts.id
                    union all
                    select * from timeline_entries e where e.visitor = posts.visitor and e.client_made_id = posts.id
                ) sent on true
                left join lateral (
                    select count(*) as messages, min(at) as first
                    from timeline_entries e
                    where e.visitor = posts.visitor and e.at > :since
                ) lately on true
                order by place
                """)
                .param("ids", Column.ofOptional(entries, entry -> entry.id().map(ClientMadeId::value)))
                .param("agents", Column.ofOptional(entries, entry -> entry.agent()
                        .map(AgentId::value)))
                .param("visitors", Column.ofOptional(entries, entry -> entry.visitor()
                        .map(VisitorId::value)))
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Past(
                        row.getObject("conversation") == null ? Optional.empty() : Optional.of(sent(row)), pace(row)))
                .list();
    }

    private static Optional<Pace> pace(ResultSet row) throws SQLException {
        var first = row.getTimestamp("first");
        return first == null ? Optional.empty() : Optional.of(new Pace(row.getLong("messages"), first.toInstant()));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                new ConversationId(row.getObject("conversation", UUID.class)),
                EntryDraft.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                attachments(row),
                ConversationStore.placed(row));
    }

    private static List<AttachmentId> attachments(ResultSet row) throws SQLException {
        return Stream.of((UUID[]) row.getArray("attachments").getArray())
                .map(AttachmentId::new)
                .toList();
    }
}
