package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Seeded;
import app.prosa.load.Seeds;
import app.prosa.load.Staff;
import app.prosa.load.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// P07. All sockets break at the same moment, three times, while some people go on writing.
@Isolated
final class P07_AReconnectStormIsSurvivedTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int VISITORS = Rehearsal.FORM.of(2_000, 10_000);
    private static final int STORMS = 3;
    private static final int TALKERS = 20;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);
    private static final Duration SENT_WITHIN = Duration.ofSeconds(1);

    /// 2,000 clients make their connections on the very processors that the nodes have, so the short form bears with
    /// more than elsewhere. The figure is the long form's.
    private static final int BORNE = Rehearsal.FORM.of(2, 1);

    @Test
    void P07_a_reconnect_storm_is_survived() throws SQLException {
        REPORT.chapter("P07 A reconnect storm is survived");
        var rehearsal = Rehearsal.begun();
        var network = rehearsal.network();
        var doors = rehearsal.house().backDoors();
        try (var database = rehearsal.house().database().connect();
                var flock = new Flock(network, doors, seeded(rehearsal, database));
                var crowd = new Crowd(network, doors, rehearsal.agents(2), Watch.NOTHING)) {
            crowd.arrive(TALKERS, Watch.NOTHING);
            flock.come();
            Patience.until("everybody is in", BACK_WITHIN.multipliedBy(2), flock::areAllIn);
            var ticks = new Talkers(crowd.visitors()).ticksDuring(() -> storms(flock, crowd));
            var slow = Durations.percentile(ticks, 99);
            REPORT.figure(ticks.size() + " messages sent meanwhile, acknowledged within (p99)", "<= 1 s", slow);
            Afterwards.nothingIsLost(crowd, database, BACK_WITHIN);
            assertThat(slow).isLessThanOrEqualTo(Rehearsal.atMost(SENT_WITHIN.multipliedBy(BORNE)));
        }
    }

    private static void storms(Flock flock, Crowd crowd) {
        for (var storm = 1; storm <= STORMS; storm++) {
            crowd.visitors().forEach(each -> each.visitor().live().cut());
            crowd.agents().forEach(each -> each.agent().live().cut());
            flock.scatter();
            var back = Patience.until("everybody is back", Rehearsal.atMost(BACK_WITHIN), flock::areAllIn);
            REPORT.figure(VISITORS + " visitors back", "<= 60 s", back);
        }
    }

    private static List<Seeded> seeded(Rehearsal rehearsal, Connection database) throws SQLException {
        new Staff(
                        rehearsal.network(),
                        rehearsal.house().backDoors(),
                        rehearsal.house().administrator(rehearsal.network()))
                .hire("bench", 1, false);
        Seeds.sow(database, VISITORS, VISITORS);
        return Seeds.read(database);
    }
}
