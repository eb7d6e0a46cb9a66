package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// What must hold when everything is over, whatever was broken.
final class Afterwards {
    private static final Report REPORT = Rehearsal.REPORT;

    private Afterwards() {}

    /// Waits until everybody holds all, and compares it with what is stored.
    static void nothingIsLost(Crowd crowd, Connection database, Duration patience) throws SQLException {
        var settled = Patience.until("everybody holds all", patience, () -> crowd.isSettled(database));
        crowd.endTalks();
        var history = crowd.history();
        var findings = Checker.check(history.facts(), History.stored(database));
        REPORT.line("settled " + settled.toSeconds() + " s after the last message");
        REPORT.figure("messages ticked", "all of " + history.count(Fact.Sent.class), history.count(Fact.Ticked.class));
        REPORT.figure("entries shown", "every one to everybody", history.count(Fact.Saw.class));
        REPORT.figure("lost, doubled, reordered, falsely ticked", "0", findings.size());
        findings.stream().limit(20).forEach(each -> REPORT.line("found: " + each));
        assertThat(findings).isEmpty();
        assertThat(history.count(Fact.Refused.class)).isZero();
    }
}
