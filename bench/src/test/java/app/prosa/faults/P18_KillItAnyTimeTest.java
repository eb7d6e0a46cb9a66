package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Console;
import app.prosa.load.Doors;
import app.prosa.load.Network;
import app.prosa.load.Staff;
import app.prosa.load.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// P18. A Prosa with its built-in PostgreSQL is killed while people write, and started again. It is a house of its own,
/// and measures no time.
@Execution(ExecutionMode.CONCURRENT)
final class P18_KillItAnyTimeTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int KILLS = Rehearsal.FORM.of(5, 20);
    private static final int VISITORS = 20;

    /// What could not be written while it was away is written afterwards.
    private static final Duration SETTLING = Duration.ofMinutes(Rehearsal.FORM.of(2, 5));

    private static final String ADMINISTRATOR = "root@prosa.test";
    private static final Map<String, String> SETTINGS = Map.of(
            "PROSA_ADMIN_EMAIL",
            ADMINISTRATOR,
            "PROSA_ADMIN_PASSWORD",
            Staff.PASSWORD,
            "PROSA_TRUSTED_PROXIES",
            "127.0.0.1");

    private final Network network = Network.open();

    @Test
    void P18_it_can_be_killed_at_any_time() throws SQLException, IOException {
        REPORT.chapter("P18 Kill it any time");
        var folder = Files.createTempDirectory("prosa-kills-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var node = new ProsaNode(Rehearsal.JAR, Ports.next(), folder.resolve("data"), SETTINGS);
        REPORT.line("first start, with a new database: " + node.start().toMillis() + " ms");
        var doors = Doors.of(node.at("/"));
        var staff = new Staff(network, doors, Console.signIn(network, doors, ADMINISTRATOR, Staff.PASSWORD));
        try (var crowd = new Crowd(network, doors, staff.hire("Agente", 1, false), Watch.NOTHING)) {
            crowd.arrive(VISITORS, Watch.NOTHING);
            crowd.talk(KILLS * Rehearsal.FORM.of(4, 6), Duration.ofMillis(1_500), Rehearsal.chance("P18 pauses"));
            killAgainAndAgain(node, crowd.history());
            try (var database = DriverManager.getConnection(databaseUrl(folder))) {
                Afterwards.nothingIsLost(crowd, database, SETTLING);
            }
        } finally {
            network.close();
            node.stop();
        }
        assertThat(processesIn(folder)).as("left behind").isEmpty();
    }

    private static void killAgainAndAgain(ProsaNode node, History history) {
        var chance = Rehearsal.chance("P18");
        for (var kill = 1; kill <= KILLS; kill++) {
            Patience.pause(Duration.ofMillis(chance.nextInt(500, 4_000)));
            node.kill();
            var ticks = history.count(Fact.Ticked.class);
            REPORT.line("killed after %d ticks, ready again in %d ms"
                    .formatted(ticks, node.start().toMillis()));
        }
    }

    private static String databaseUrl(Path folder) throws IOException {
        var database = folder.resolve("data/database");
        return "jdbc:postgresql://127.0.0.1:%s/prosa?user=prosa&password=%s"
                .formatted(
                        Files.readString(database.resolve("port")).strip(),
                        Files.readString(database.resolve("password")).strip());
    }

    private static List<String> processesIn(Path folder) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }
}
