package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.agents.PresenceChanged;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the visitors who have their chat open at this node when nobody is left to answer them, or somebody is again
/// (P11).
@Component
final class AttendanceNews {
    private final Attendance attendance;
    private final AttendanceStore store;
    private final VisitorsThere there;
    private final ConversationNews news;
    /// Who was online when it was told last; left as it was when telling fails, as the same change is then told again.
    private final AtomicReference<Set<AgentId>> told = new AtomicReference<>(Set.of());

    AttendanceNews(Attendance attendance, AttendanceStore store, VisitorsThere there, ConversationNews news) {
        this.attendance = attendance;
        this.store = store;
        this.there = there;
        this.news = news;
    }

    /// What one agent more or less changes for nobody is told to nobody.
    @EventListener
    void on(PresenceChanged changed) {
        var before = told.get();
        var now = attendance.look();
        if (!now.equals(before)) {
            store.attendedOtherwise(there.all(), before, now).forEach(news::attendanceChanged);
            told.set(now);
        }
    }
}
