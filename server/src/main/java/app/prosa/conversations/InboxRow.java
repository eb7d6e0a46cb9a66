package app.prosa.conversations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation as one agent's list shows it. `seq` is that of its last entry: of two rows the one with the lower
/// is older news.
///
/// @param group what the conversation is to that agent
/// @param team the team it was last given to
/// @param lastLine the latest message, cut to 200 characters
/// @param lastLineAgent the agent whose words it is, who need not be the assignee any more
/// @param waitingSince since when the requester waits for an answer
/// @param unread the requester's messages that this agent has not read, counted up to 100; 0 in conversations
///     of others
public record InboxRow(
        UUID id,
        long seq,
        Group group,
        Requesting requester,
        @Nullable Person assignee,
        @Nullable TeamName team,
        String lastLine,
        Writer lastLineBy,
        @Nullable Person lastLineAgent,
        Instant lastLineAt,
        @Nullable Instant waitingSince,
        long unread,
        Instant startedAt,
        @Nullable Instant closedAt) {

    /// Whose words the last line is.
    public enum Writer {
        VISITOR,
        AGENT,
        SYSTEM
    }

    InboxRow seenAs(Group other, long unreadByThem) {
        return new InboxRow(
                id,
                seq,
                other,
                requester,
                assignee,
                team,
                lastLine,
                lastLineBy,
                lastLineAgent,
                lastLineAt,
                waitingSince,
                unreadByThem,
                startedAt,
                closedAt);
    }
}
