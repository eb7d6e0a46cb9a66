package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Letter;
import app.prosa.load.Outcome;
import app.prosa.load.Watch;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/// P05. While visitors write, the network to the database goes silent, or the database takes nothing, or hangs: they
/// are told soon that it was not saved, nothing is ticked that is not stored, and writing goes on soon after it is
/// over.
@Isolated
final class P05_ADatabaseOutageIsHonestTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final Duration RED_WITHIN = Duration.ofSeconds(5);
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(10);
    private static final Duration WRITING_WITHIN = Duration.ofSeconds(15);
    private static final int VISITORS = 50;

    private final Rehearsal rehearsal = Rehearsal.begun();
    private final Outages outages = new Outages(rehearsal.house());

    private record Try(ChattingVisitor by, Letter letter, Outcome outcome, Duration took) {}

    @AfterEach
    void mend() throws SQLException {
        outages.close();
    }

    @Test
    void P05_a_database_that_falls_silent_is_told_of() throws SQLException {
        REPORT.chapter("P05 A database outage is honest: cut off");
        isHonest(outages::cutOff, Duration.ofSeconds(Rehearsal.FORM.of(15, 60)));
    }

    @Test
    void P05_a_database_that_takes_nothing_is_told_of() throws SQLException {
        REPORT.chapter("P05 A database outage is honest: read-only");
        isHonest(outages::readOnly, Duration.ofSeconds(Rehearsal.FORM.of(3, 60)));
    }

    /// All connections hang, each at a table that somebody has locked.
    @Test
    @EnabledIfSystemProperty(named = "prosa.faults", matches = "long")
    void P05_an_exhausted_pool_is_told_of() throws SQLException {
        REPORT.chapter("P05 A database outage is honest: no connection is free");
        isHonest(outages::lock, Duration.ofSeconds(Rehearsal.FORM.of(10, 60)));
    }

    private void isHonest(Outages.Kind outage, Duration span) throws SQLException {
        var house = rehearsal.house();
        try (var crowd = new Crowd(rehearsal.network(), house.publicDoors(), rehearsal.agents(2), Watch.NOTHING);
                var database = house.database().connect()) {
            crowd.arrive(VISITORS, Watch.NOTHING);
            outage.begin();
            var began = Instant.now();
            crowd.visitors().forEach(P05_ADatabaseOutageIsHonestTest::readOnce);
            var trying = crowd.visitors().stream()
                    .map(P05_ADatabaseOutageIsHonestTest::writeOnce)
                    .toList();
            var red = Patience.until("readiness is red", TOLD_WITHIN.multipliedBy(2), this::isSomebodyRed);
            var tries = trying.stream().map(CompletableFuture::join).toList();
            Patience.pause(Duration.between(Instant.now(), began.plus(span)));
            outages.end();

            var again = timeOf(() -> tries.forEach(P05_ADatabaseOutageIsHonestTest::writeUntilAccepted));
            var slowest = tries.stream().map(Try::took).max(Duration::compareTo).orElseThrow();
            REPORT.figure("readiness red", "<= 5 s", red);
            REPORT.figure("told that it was not saved", "<= 10 s", slowest);
            REPORT.figure("everybody has written again", "<= 15 s", again);
            Afterwards.nothingIsLost(crowd, database, Duration.ofSeconds(60));

            assertThat(red).isLessThanOrEqualTo(Rehearsal.atMost(RED_WITHIN));
            areToldToWait(tries);
            assertThat(slowest).isLessThanOrEqualTo(Rehearsal.atMost(TOLD_WITHIN));
            assertThat(again).isLessThanOrEqualTo(Rehearsal.atMost(WRITING_WITHIN));
        }
    }

    private boolean isSomebodyRed() {
        return rehearsal.house().nodes().stream().anyMatch(node -> !node.isReady());
    }

    private static void areToldToWait(List<Try> tries) {
        assertThat(tries).allSatisfy(each -> assertThat(each.outcome())
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.isForNow())
                        .isTrue()));
    }

    /// As a chat does that is opened.
    private static void readOnce(ChattingVisitor visitor) {
        var unused = visitor.visitor()
                .ask("GET", "/widget/api/conversations/" + visitor.conversation() + "/entries?after=0", "");
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
