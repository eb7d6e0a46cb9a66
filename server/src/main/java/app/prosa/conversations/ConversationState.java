package app.prosa.conversations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one agent's screen shows beside a timeline.
///
/// @param number the protocol number
/// @param language the visitor's, `pt-BR` or `en`
/// @param visitorReadUpTo the last seq the visitor has read
/// @param readUpTo the last seq this agent has read
/// @param ticket the number of the ticket it became
public record ConversationState(
        UUID id,
        String number,
        long seq,
        Group group,
        Requesting requester,
        @Nullable Person assignee,
        @Nullable TeamName team,
        @Nullable Person firstAgent,
        @Nullable Instant firstRepliedAt,
        Instant startedAt,
        @Nullable Instant closedAt,
        PageSeen page,
        String userAgent,
        String language,
        long visitorReadUpTo,
        long readUpTo,
        @Nullable String ticket) {

    ConversationState seenAs(Group other, long readByThem) {
        return new ConversationState(
                id,
                number,
                seq,
                other,
                requester,
                assignee,
                team,
                firstAgent,
                firstRepliedAt,
                startedAt,
                closedAt,
                page,
                userAgent,
                language,
                visitorReadUpTo,
                readByThem,
                ticket);
    }
}
