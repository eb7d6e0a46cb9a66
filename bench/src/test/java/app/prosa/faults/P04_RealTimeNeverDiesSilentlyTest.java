package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.prosa.load.Agent;
import app.prosa.load.Letter;
import app.prosa.load.Outcome;
import app.prosa.load.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// P04. The visitor's socket is on one node and the agent's on another; what carries news between them dies, stands
/// still, and comes back.
@Isolated
final class P04_RealTimeNeverDiesSilentlyTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int MESSAGES = Rehearsal.FORM.of(3, 5);
    private static final Duration BY_THE_SWEEP = Duration.ofSeconds(5);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

    /// Quicker than the sweep, which looks every 2 s, could be time after time.
    private static final Duration LIVE = Duration.ofMillis(500);

    @Test
    void P04_real_time_never_dies_silently() {
        var rehearsal = Rehearsal.begun();
        var house = rehearsal.house();
        assumeTrue(house.nodes().size() > 1, "a single node needs no Redis");
        REPORT.chapter("P04 Real time never dies silently");
        var history = new History();
        var visitor = ChattingVisitor.arrive(9_999_001, rehearsal.network(), house.backDoor(0), history, Watch.NOTHING);
        var agent = new Agent(
                rehearsal.network(), house.backDoor(1), rehearsal.agents(1).getFirst(), Watch.NOTHING);
        agent.live().connect();
        var seen = new AtomicLong();
        agent.follow(
                visitor.conversation(),
                new Scribe(
                        history,
                        "agent",
                        visitor.conversation(),
                        Fact.Count.CONSOLE,
                        entry -> seen.set(entry.path("seq").asLong())));
        try {
            delivered(visitor, seen);
            house.redis().kill();
            tell("Redis killed", visitor, seen);
            house.redis().start();
            tellAfter("Redis started again", visitor, seen);
            house.redis().freeze();
            tell("Redis standing still", visitor, seen);
            house.redis().thaw();
            tellAfter("Redis going on", visitor, seen);
        } finally {
            visitor.visitor().live().leave();
            agent.live().leave();
        }
    }

    private static void tell(String state, ChattingVisitor visitor, AtomicLong seen) {
        var worst = Duration.ZERO;
        for (var message = 0; message < MESSAGES; message++) {
            var took = delivered(visitor, seen);
            worst = took.compareTo(worst) > 0 ? took : worst;
        }
        REPORT.figure(state + ": delivered to the other node", "<= 5 s", worst);
        assertThat(worst).as(state).isLessThanOrEqualTo(Rehearsal.atMost(BY_THE_SWEEP));
    }

    /// Live again is three quick deliveries in a row; one may be the sweep's luck.
    private static void tellAfter(String state, ChattingVisitor visitor, AtomicLong seen) {
        var start = Instant.now();
        for (var quick = 0; quick < 3; ) {
            quick = delivered(visitor, seen).compareTo(LIVE) < 0 ? quick + 1 : 0;
            assertThat(Duration.between(start, Instant.now())).as(state).isLessThan(Rehearsal.atMost(BACK_WITHIN));
        }
        REPORT.figure(state + ": live again", "<= 10 s", Duration.between(start, Instant.now()));
    }

    private static Duration delivered(ChattingVisitor visitor, AtomicLong seen) {
        var before = seen.get();
        var outcome = visitor.visitor()
                .post(Letter.of(visitor.conversation(), "para o outro " + Letter.newId()))
                .join();
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return Patience.until("delivered to the other node", Duration.ofSeconds(40), () -> seen.get() > before);
    }
}
