package app.prosa.conversations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the visitor's chat shows beside the entries.
///
/// @param agent who answers, null while nobody does
/// @param attended whether that agent is online, or anybody of those it waits for
/// @param agentsReadUpTo the last `publicSeq` that any agent has read
/// @param readUpTo the last one the visitor has read
/// @param unread agents' messages the visitor has not read, counted up to 100
/// @param reachable false while the visitor is neither registered nor has left an e-mail
public record VisitorState(
        UUID id,
        String number,
        long publicSeq,
        @Nullable Person agent,
        boolean attended,
        boolean closed,
        long agentsReadUpTo,
        long readUpTo,
        long unread,
        boolean reachable) {}
