package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Letter;
import app.prosa.load.Outcome;
import app.prosa.load.Watch;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// P05. The network to the database goes silent while visitors write: they are told soon that it was not saved, nothing
/// is ticked that is not stored, and writing goes on soon after it is back.
final class P05_ADatabaseOutageIsHonestTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final Duration OUTAGE = Duration.ofSeconds(Rehearsal.FORM.of(15, 60));
    private static final int VISITORS = 50;

    private record Try(ChattingVisitor by, Letter letter, Outcome outcome, Duration took) {}

    @Test
    void P05_a_database_outage_is_honest() throws SQLException {
        REPORT.chapter("P05 A database outage is honest");
        var rehearsal = Rehearsal.begun();
        var house = rehearsal.house();
        try (var crowd = new Crowd(rehearsal.network(), house.publicDoors(), rehearsal.agents(2), Watch.NOTHING)) {
            crowd.arrive(VISITORS, Watch.NOTHING);
            house.databaseDoor().weather(new Weather.Stalled());
            var cut = Instant.now();
            var trying = crowd.visitors().stream()
                    .map(P05_ADatabaseOutageIsHonestTest::writeOnce)
                    .toList();
            var red = Patience.until(
                    "readiness is red", OUTAGE, () -> !house.node(0).isReady());
            var tries = trying.stream().map(CompletableFuture::join).toList();
            Patience.pause(Duration.between(Instant.now(), cut.plus(OUTAGE)));
            house.databaseDoor().heal();

            var again = timeOf(() -> tries.forEach(P05_ADatabaseOutageIsHonestTest::writeUntilAccepted));
            var slowest = tries.stream().map(Try::took).max(Duration::compareTo).orElseThrow();
            REPORT.figure("readiness red", "<= 5 s", red);
            REPORT.figure("told that it was not saved", "<= 10 s", slowest);
            REPORT.figure("everybody has written again", "<= 15 s", again);

            try (var database = house.database().connect()) {
                Patience.until("everybody holds all", Duration.ofSeconds(60), () -> crowd.isSettled(database));
                var findings = Checker.check(crowd.history().facts(), History.stored(database));
                REPORT.figure("false ticks, lost, doubled", "0", findings.size());
                assertThat(findings).isEmpty();
            }
            assertThat(red).isLessThanOrEqualTo(Rehearsal.atMost(Duration.ofSeconds(5)));
            assertThat(tries).allSatisfy(each -> assertThat(each.outcome())
                    .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.isForNow())
                            .isTrue()));
            assertThat(slowest).isLessThanOrEqualTo(Rehearsal.atMost(Duration.ofSeconds(10)));
            assertThat(again).isLessThanOrEqualTo(Rehearsal.atMost(Duration.ofSeconds(15)));
        }
    }

    private static CompletableFuture<Try> writeOnce(ChattingVisitor visitor) {
        var letter = Letter.of(visitor.conversation(), "durante a queda " + Letter.newId());
        visitor.scribe().sends(letter);
        var began = Instant.now();
        return visitor.visitor()
                .post(letter)
                .exceptionally(_ -> new Outcome.Unknown())
                .thenApply(outcome -> new Try(visitor, letter, outcome, Duration.between(began, Instant.now())));
    }

    private static void writeUntilAccepted(Try before) {
        var visitor = before.by();
        visitor.scribe()
                .isAnswered(
                        before.letter(),
                        visitor.visitor().write(before.letter()).join());
    }

    private static Duration timeOf(Runnable work) {
        var start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }
}
