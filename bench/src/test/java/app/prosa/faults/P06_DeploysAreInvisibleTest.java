package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.prosa.load.Wire;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// P06. People write through a proxy that asks who is ready, and the nodes are restarted one after the other.
@Isolated
final class P06_DeploysAreInvisibleTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int VISITORS = 100;
    private static final int AGENTS = 5;
    private static final int DEPLOYS = Rehearsal.FORM.of(1, 10);
    private static final int MESSAGES = DEPLOYS * 12;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final int GOING_AWAY = 1012;

    @Test
    void P06_deploys_are_invisible() throws SQLException {
        var rehearsal = Rehearsal.begun();
        var nodes = rehearsal.house().nodes();
        assumeTrue(nodes.size() > 1, "a single node cannot be restarted unseen");
        REPORT.chapter("P06 Deploys are invisible");
        var absences = new Absences();
        try (var balancer = new Balancer(nodes);
                var crowd = new Crowd(rehearsal.network(), balancer.doors(), rehearsal.agents(AGENTS), absences);
                var database = rehearsal.house().database().connect()) {
            crowd.arrive(VISITORS, absences);
            crowd.talk(MESSAGES, PAUSE, Rehearsal.chance("P06 pauses"));
            for (var deploy = 0; deploy < DEPLOYS; deploy++) {
                nodes.forEach(P06_DeploysAreInvisibleTest::restart);
            }
            Patience.until("everybody is back", SETTLING, absences::areOver);
            Patience.until("the talking ends", SETTLING, crowd::hasTalked);
            var slow = Durations.percentile(absences.gaps(), 99);
            REPORT.figure(absences.gaps().size() + " sockets moved, away for (p99)", "<= 5 s", slow);
            Afterwards.nothingIsLost(crowd, database, SETTLING);
            assertThat(absences.codes()).contains(GOING_AWAY).doesNotContain(Wire.CUT_OFF);
            assertThat(slow).isLessThanOrEqualTo(Rehearsal.atMost(Duration.ofSeconds(5)));
        }
    }

    private static void restart(ProsaNode node) {
        node.stop();
        REPORT.line("restarted, and ready again in " + node.start().toMillis() + " ms");
    }
}
