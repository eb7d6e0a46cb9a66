package app.prosa.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns rows of the view `conversation_rows`, with `seen_as` and `unread` beside them, and rows of
/// `conversation_states`, with `attended` beside them where it is for the visitor, into what is shown of them.
@Component
final class ConversationRowStore {
    private final VisitorsThere there;

    ConversationRowStore(VisitorsThere there) {
        this.there = there;
    }

    InboxRow row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var team = row.getObject("team", UUID.class);
        return new InboxRow(
                id,
                row.getLong("last_seq"),
                Group.valueOf(row.getString("seen_as")),
                new Requesting(
                        row.getString("requester_name"),
                        row.getLong("requester_number"),
                        row.getString("requester_email"),
                        row.getObject("requester_customer", UUID.class),
                        row.getString("requester_organization"),
                        there.isThere(new ConversationId(id)) || row.getBoolean("visitor_elsewhere")),
                person(row, "assignee"),
                team == null ? null : new TeamName(team, row.getString("team_name")),
                row.getString("last_line"),
                InboxRow.Writer.valueOf(row.getString("last_line_by")),
                person(row, "last_line_agent"),
                row.getTimestamp("last_line_at").toInstant(),
                instant(row, "waiting_since"),
                row.getLong("unread"),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "closed_at"));
    }

    /// As nobody in particular sees it.
    static ConversationState state(ResultSet row, InboxRow shown) throws SQLException {
        return new ConversationState(
                shown.id(),
                row.getString("number"),
                shown.seq(),
                shown.group(),
                shown.requester(),
                shown.assignee(),
                shown.team(),
                person(row, "first_agent"),
                instant(row, "first_replied_at"),
                shown.startedAt(),
                shown.closedAt(),
                new PageSeen(row.getString("page_url"), row.getString("page_title")),
                row.getString("user_agent"),
                row.getString("language"),
                row.getLong("visitor_read_up_to"),
                0,
                row.getString("ticket"));
    }

    static VisitorState visitorState(ResultSet row, int number) throws SQLException {
        return new VisitorState(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getLong("last_public_seq"),
                person(row, "assignee"),
                row.getBoolean("attended"),
                row.getTimestamp("closed_at") != null,
                row.getLong("agents_read_up_to"),
                row.getLong("visitor_read_up_to_public"),
                row.getLong("visitor_unread"),
                row.getString("requester_email") != null || row.getObject("requester_customer") != null);
    }

    private static @Nullable Person person(ResultSet row, String who) throws SQLException {
        var id = row.getObject(who, UUID.class);
        if (id == null) {
            return null;
        }
        return new Person(id, row.getString(who + "_name"), row.getString(who + "_photo"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
