package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.prosa.load.Live;
import app.prosa.load.Watch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// P09. Half of P01's visitors talk for an hour, and each minute one in twenty of all loses the connection.
/// `-Dprosa.faults.minutes=...` makes it another time.
@Isolated
final class P09_ItDoesNotDecayTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int MINUTES = Integer.getInteger("prosa.faults.minutes", 60);
    private static final int VISITORS = 100;
    private static final int AGENTS = 10;
    private static final int ONE_IN = 20;
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration COMING_BACK = Duration.ofSeconds(10);
    private static final double HEAP = 1.05;

    /// Pools breathe.
    private static final double FLAT = 1.1;

    @Test
    void P09_it_does_not_decay() throws SQLException {
        assumeTrue(Rehearsal.FORM == Form.LONG, "it takes " + MINUTES + " minutes");
        REPORT.chapter("P09 It does not decay");
        var rehearsal = Rehearsal.begun();
        var house = rehearsal.house();
        try (var crowd = new Crowd(rehearsal.network(), house.publicDoors(), rehearsal.agents(AGENTS), Watch.NOTHING);
                var database = house.database().connect()) {
            crowd.arrive(VISITORS, Watch.NOTHING);
            var span = Duration.ofMinutes(MINUTES);
            crowd.talk(Math.toIntExact(span.dividedBy(PAUSE)), PAUSE, Rehearsal.chance("P09 pauses"));
            var warm = Math.max(1, MINUTES / 10);
            minutesPass(crowd, warm);
            var before = house.nodes().stream().map(Vitals::of).toList();
            minutesPass(crowd, MINUTES - warm);
            var after = house.nodes().stream().map(Vitals::of).toList();
            Afterwards.nothingIsLost(crowd, database, Duration.ofMinutes(MINUTES));
            for (var node = 0; node < before.size(); node++) {
                compare(house.node(node), before.get(node), after.get(node));
            }
        }
    }

    private static void minutesPass(Crowd crowd, int minutes) {
        var chance = Rehearsal.chance("P09 losses");
        for (var minute = 0; minute < minutes; minute++) {
            Patience.pause(Duration.ofMinutes(1));
            some(crowd, chance).forEach(Live::cut);
        }
        Patience.pause(COMING_BACK);
    }

    private static Stream<Live> some(Crowd crowd, RandomGenerator chance) {
        return Stream.concat(
                        crowd.visitors().stream().map(each -> each.visitor().live()),
                        crowd.agents().stream().map(each -> each.agent().live()))
                .filter(_ -> chance.nextInt(ONE_IN) == 0);
    }

    private static void compare(ProsaNode node, Vitals before, Vitals after) {
        REPORT.figure("live heap of " + node.at("/"), "+ 5 % at the most of " + before.heap(), after.heap());
        REPORT.figure("threads", "as before: " + before.threads(), after.threads());
        REPORT.figure("descriptors", "as before: " + before.descriptors(), after.descriptors());
        assertThat(after.heap()).isLessThanOrEqualTo(HEAP * before.heap());
        assertThat(after.threads()).isLessThanOrEqualTo(FLAT * before.threads());
        assertThat(after.descriptors()).isLessThanOrEqualTo(FLAT * before.descriptors());
    }
}
