package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.agents.Presence;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is online to answer, as this node saw it last: for what visitors are told with every message, where nobody is to
/// ask the database each time. `AttendanceNews` keeps it up to date.
@Component
final class Attendance {
    private final Presence presence;
    private final AtomicReference<@Nullable Set<AgentId>> seen = new AtomicReference<>();

    Attendance(Presence presence) {
        this.presence = presence;
    }

    /// As SQL takes it.
    UUID[] online() {
        var known = seen.get();
        return ids(known == null ? look() : known);
    }

    Set<AgentId> look() {
        var now = presence.onlineLicensed();
        seen.set(now);
        return now;
    }

    static UUID[] ids(Set<AgentId> agents) {
        return agents.stream().map(AgentId::value).toArray(UUID[]::new);
    }
}
