package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.prosa.load.Watch;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// P13. Long messages go to 100 sockets while others talk on the same node: first to sockets that read them, then to as
/// many that do not.
@Isolated
final class P13_TheSlowCannotHarmTheQuickTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int TALKERS = 40;
    private static final String CUT_OFF = "prosa_live_cut_off_total";
    private static final double GROWTH = 1.2;

    /// More than the server keeps for a socket (1 MB) and what lies in the network (about 4 MB).
    private static final int MESSAGES = 300;

    @Test
    void P13_the_slow_cannot_harm_the_quick() throws SQLException {
        assumeTrue(Rehearsal.FORM == Form.LONG, "it compares two minutes");
        REPORT.chapter("P13 The slow cannot harm the quick");
        var rehearsal = Rehearsal.begun();
        var node = rehearsal.house().node(0);
        var door = rehearsal.house().backDoor(0);
        var writer = rehearsal.agents(3).getLast().through(door);
        try (var crowd = new Crowd(rehearsal.network(), door, rehearsal.agents(2), Watch.NOTHING);
                var database = rehearsal.house().database().connect()) {
            crowd.arrive(TALKERS, Watch.NOTHING);
            var talkers = new Talkers(crowd.visitors());
            var before = screens(talkers, new Flood(rehearsal.network(), door, writer));
            var cutOffBefore = node.measure(CUT_OFF);
            var meanwhile = whileTheyDoNot(talkers, new Flood(rehearsal.network(), door, writer));
            var cutOff = node.measure(CUT_OFF) - cutOffBefore;

            REPORT.figure("sockets that did not read, cut off", "all of " + Flood.SOCKETS, cutOff);
            REPORT.figure(
                    "others' messages, on their screens within (p99)",
                    "20 % more at the most than with sockets that read, " + before,
                    meanwhile);
            Afterwards.nothingIsLost(crowd, database, Duration.ofSeconds(30));
            assertThat(cutOff).isEqualTo(Flood.SOCKETS);
            assertThat(meanwhile).isLessThanOrEqualTo(Duration.ofNanos(Math.round(before.toNanos() * GROWTH)));
        }
    }

    private static Duration screens(Talkers talkers, Flood begun) {
        try (var flood = begun) {
            return Durations.percentile(talkers.screensDuring(() -> flood.rise(MESSAGES)), 99);
        }
    }

    private static Duration whileTheyDoNot(Talkers talkers, Flood begun) {
        begun.stopReading();
        return screens(talkers, begun);
    }
}
