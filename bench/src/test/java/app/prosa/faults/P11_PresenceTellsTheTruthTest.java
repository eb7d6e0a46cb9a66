package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Agent;
import app.prosa.load.Console;
import app.prosa.load.Doors;
import app.prosa.load.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// P11. At the same moment a node is killed and an agent with it, another agent's network vanishes without a word, and
/// a third closes the console. Whoever looks, on any node, sees them gone in time and not too early, and nobody else.
///
/// It mostly waits, and kills a node that only it uses: so it runs beside others.
@Execution(ExecutionMode.CONCURRENT)
final class P11_PresenceTellsTheTruthTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(45);

    /// The longest pause before a client comes back.
    private static final Duration RETURN = Duration.ofSeconds(15);

    /// For which a dropped connection counts on.
    private static final Duration GRACE = Duration.ofSeconds(30);

    /// In which a node that was started concludes nobody offline.
    private static final Duration RECOVERY = Duration.ofSeconds(45);

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Rehearsal rehearsal = Rehearsal.begun();
    private final House house = rehearsal.house();
    private final Console administrator = house.administrator(rehearsal.network());
    private final List<Agent> agents = new ArrayList<>();
    private final List<Board> boards = new ArrayList<>();

    @AfterEach
    void leave() {
        agents.forEach(each -> each.live().leave());
    }

    @Test
    void P11_presence_tells_the_truth() {
        REPORT.chapter("P11 Presence tells the truth");
        var node = house.oneMore();
        try (var network = FaultyProxy.before(house.node(0).port());
                var balancer = new Balancer(List.of(node, house.node(0)))) {
            var consoles = rehearsal.lastAgents(8);
            var killed = come(consoles.get(0), Doors.of(House.at(node.port())));
            var vanished = come(consoles.get(1), Doors.of(House.at(network.port())));
            var dropped = come(consoles.get(2), house.backDoor(0));
            var there = consoles.stream()
                    .skip(3)
                    .map(each -> come(each, balancer.doors()))
                    .toList();
            watch(Stream.concat(Stream.of(killed, vanished, dropped), there.stream())
                    .toList());

            var since = Instant.now();
            network.weather(new Weather.Stalled());
            node.kill();
            agents.subList(0, 3).forEach(each -> each.live().leave());

            Patience.until("they are shown as gone", SHOWN_WITHIN.multipliedBy(2), () -> {
                boards.forEach(Board::lookAtTheList);
                Patience.pause(BETWEEN_LOOKS);
                return boards.stream().allMatch(each -> each.hasShownBoth(List.of(killed, vanished, dropped)));
            });
            tell("whose node was killed", killed, since, RETURN);
            tell("whose network vanished", vanished, since, RETURN);
            tell("who closed the console", dropped, since, GRACE);
            var wrong = boards.stream().filter(each -> each.hasShownAny(there)).toList();
            REPORT.figure("shown as gone of those who were there", "nobody", wrong);
            assertThat(wrong).isEmpty();
        }
    }

    /// Who it is.
    private UUID come(Console console, Doors doors) {
        var agent = new Agent(rehearsal.network(), doors, console.through(doors), Watch.NOTHING);
        agents.add(agent);
        agent.live().connect();
        return UUID.fromString(
                console.get("/api/v1/me").join().body().path("id").asString());
    }

    /// On every node, from the moment on that everybody is there and none of the nodes is a beginner.
    private void watch(Collection<UUID> everybody) {
        Patience.until("everybody is there", SOON, () -> {
            var now = board(0);
            now.lookAtTheList();
            return !now.hasShownAny(everybody);
        });
        Patience.until("the nodes conclude something", RECOVERY.multipliedBy(2), () -> house.nodes().stream()
                .allMatch(node -> node.age().compareTo(RECOVERY) > 0));
        for (var node = 0; node < house.nodes().size(); node++) {
            var doors = house.backDoor(node);
            var watching = new Agent(rehearsal.network(), doors, administrator.through(doors), Watch.NOTHING);
            var board = board(node);
            watching.live().follow("presence", board);
            watching.live().connect();
            agents.add(watching);
            boards.add(board);
        }
    }

    private Board board(int node) {
        return new Board("node " + node, administrator.through(house.backDoor(node)));
    }

    private void tell(String who, UUID agent, Instant since, Duration notBefore) {
        for (var board : boards) {
            var shown = board.shown(agent, since);
            REPORT.figure("agent " + who + ", shown as gone", "after " + notBefore.toSeconds() + " to 45 s", shown);
            assertThat(List.of(shown.inTheConsole(), shown.inTheList())).allSatisfy(after -> assertThat(after)
                    .isGreaterThanOrEqualTo(notBefore)
                    .isLessThanOrEqualTo(Rehearsal.atMost(SHOWN_WITHIN)));
        }
    }
}
