package app.prosa.faults;

import app.prosa.load.Agent;
import app.prosa.load.Console;
import app.prosa.load.Network;
import app.prosa.load.Staff;
import app.prosa.load.Watch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// The house that all fault tests of a run break one after the other, and who works in it. Opened by the first of them:
/// starting it takes longer than most of the tests.
final class Rehearsal {
    static final Form FORM = Form.ofThisRun();

    /// `-Dprosa.faults.seed=...` repeats a run: what broke, and when.
    static final long SEED =
            Long.getLong("prosa.faults.seed", ThreadLocalRandom.current().nextLong(1, 1_000_000));

    static final Path JAR = Path.of(System.getProperty("prosa.jar", "../server/target/prosa.jar"))
            .toAbsolutePath()
            .normalize();

    private static final int NODES = Integer.getInteger("prosa.faults.nodes", 2);
    private static final int AGENTS = 20;

    static final Report REPORT = Report.in(Path.of("target/faults-report.md"), title());

    private final House house;
    private final Network network;
    private final List<Console> agents;
    private final Console overseer;

    private Rehearsal() {
        this.house = House.open(JAR, NODES);
        this.network = Network.open();
        var administrator = house.administrator(network);
        this.agents = new Staff(network, house.publicDoors(), administrator).hire("Agente", AGENTS, false);
        this.overseer = new Staff(network, house.publicDoors(), administrator)
                .hire("Vigia", 1, true)
                .getFirst();
        // Somebody is always there, whoever else a test sends away: without an agent no conversation can begin.
        new Agent(network, house.backDoors(), overseer.through(house.backDoors()), Watch.NOTHING)
                .live()
                .connect();
        Patience.until("somebody is there", Duration.ofSeconds(30), () -> overseer.get("/api/v1/me/presence")
                .join()
                .body()
                .path("online")
                .asBoolean());
    }

    private static final class Only {
        static final Rehearsal REHEARSAL = new Rehearsal();
    }

    static Rehearsal begun() {
        return Only.REHEARSAL;
    }

    /// Of one seed, each test has its own chance.
    static RandomGenerator chance(String test) {
        return new Random(SEED ^ test.hashCode());
    }

    /// What a test asserts of a promised time. The short form runs wherever tests run, beside whatever else runs there,
    /// and bears with twice the figure; the long form does not. The report says what was measured in any case.
    static Duration atMost(Duration promised) {
        return promised.multipliedBy(FORM.of(2, 1));
    }

    House house() {
        return house;
    }

    Network network() {
        return network;
    }

    List<Console> agents(int many) {
        return agents.subList(0, many);
    }

    /// For a test that runs beside others.
    List<Console> lastAgents(int many) {
        return agents.subList(AGENTS - many, AGENTS);
    }

    /// Sees all conversations.
    Console overseer() {
        return overseer;
    }

    /// Everybody who is to serve is there and answers.
    void isWell() {
        house.nodes().forEach(node -> Patience.until("ready: " + node.log(), Duration.ofSeconds(60), node::isReady));
    }

    private static String title() {
        return "What was broken, and what was found (%s form, seed %d, %d %s)"
                .formatted(FORM.name().toLowerCase(Locale.ROOT), SEED, NODES, NODES == 1 ? "node" : "nodes");
    }
}
