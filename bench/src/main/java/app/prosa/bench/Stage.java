package app.prosa.bench;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import app.prosa.load.Agent;
import app.prosa.load.Console;
import app.prosa.load.Doors;
import app.prosa.load.Frames;
import app.prosa.load.Network;
import app.prosa.load.Seeded;
import app.prosa.load.Seeds;
import app.prosa.load.Staff;
import app.prosa.load.Watch;
import app.prosa.load.Wires;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The installation that is measured: its data folder, its agents, its visitors. Prosa itself is started for each
/// benchmark anew, with the options that `bin/run` gives it, and brings its PostgreSQL along.
final class Stage implements AutoCloseable {
    static final String EMAIL = "admin@prosa.test";
    static final String PASSWORD = "uma senha de administrador";
    private static final Path LOGS = Path.of("bench/target/logs");
    private static final int AGENTS = 5;
    private static final int VISITORS = 20_000;

    private final Path folder;
    private final List<String> command;
    private final Form form;
    private final Network network;
    private final List<Console> agents;
    private final List<Seeded> visitors;
    private final String postgresVersion;

    private Stage(Path folder, List<String> command, Form form, Network network) throws Exception {
        this.folder = folder;
        this.command = command;
        this.form = form;
        this.network = network;
        try (var prosa = prosa();
                var database = database()) {
            var administrator = Console.signIn(network, doors(prosa), EMAIL, PASSWORD);
            this.agents = new Staff(network, doors(prosa), administrator).hire("bench", AGENTS, false);
            Seeds.sow(database, VISITORS, Attending.MOST);
            Beside.sow(database);
            this.visitors = Seeds.read(database);
            this.postgresVersion = database.getMetaData().getDatabaseProductVersion();
        }
    }

    /// @param command how Prosa is run
    static Stage set(List<String> command, Form form) throws Exception {
        Files.createDirectories(LOGS);
        return new Stage(temporaryFolder(), command, form, Network.open());
    }

    Form form() {
        return form;
    }

    String postgresVersion() {
        return postgresVersion;
    }

    Network network() {
        return network;
    }

    Wires wires() {
        return network.wires();
    }

    /// As Prosa is run, for as far as it concerns any Java.
    List<String> javaCommand() {
        return command.subList(0, command.indexOf("-jar")).stream()
                .filter(each -> !each.startsWith("-XX:AOTCache"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Path log(String name) {
        return LOGS.resolve(name + ".log");
    }

    /// Another data folder, empty.
    Path emptyFolder(String name) {
        return folder.resolve(name);
    }

    List<Seeded> visitors(int from, int many) {
        return visitors.subList(from, from + many);
    }

    /// Ready to be visited.
    Program prosa() {
        return Installation.ready(launch(command, data(), Ports.PROSA, Map.of()));
    }

    List<String> command() {
        return command;
    }

    Path data() {
        return folder.resolve("data");
    }

    /// Does not wait. Limits that hold for one address and one person would stop us, who are many of both.
    Program launch(List<String> how, Path data, int port, Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "PROSA_DATA_DIR", data.toString(),
                "PROSA_PORT", Integer.toString(port),
                "PROSA_HOST", "127.0.0.1",
                "PROSA_ADMIN_EMAIL", EMAIL,
                "PROSA_ADMIN_PASSWORD", PASSWORD,
                "PROSA_TRUSTED_PROXIES", "127.0.0.1",
                "PROSA_SOCKETS_PER_ADDRESS", "1000000",
                "PROSA_SOCKETS_PER_PERSON", "1000000",
                "PROSA_WAIT_DEADLINE", "1d"));
        settings.putAll(more);
        return Program.start(how, settings, port, log("prosa"));
    }

    /// Prosa's own PostgreSQL, while Prosa runs.
    Connection database() throws SQLException, IOException {
        return Installation.database(data());
    }

    /// Consoles enough to follow these conversations, each conversation at the agent's whom it belongs to.
    ///
    /// @param first the number of the first of them, which decides whose it is
    List<Attending> consoles(URI door, int first, List<Seeded> chats) {
        var consoles = new ArrayList<Attending>();
        for (var from = 0; from < chats.size(); from += Attending.MOST) {
            var part = chats.subList(from, Math.min(chats.size(), from + Attending.MOST));
            var agent = agents.get((first + from) / Attending.MOST % AGENTS);
            var ticket = agent.must("POST", "/api/v1/live-tickets", Frames.body());
            consoles.add(new Attending(door, ticket.path("ticket").asString(), part));
        }
        return consoles;
    }

    Agent agent(Program prosa) {
        return new Agent(network, doors(prosa), agents.getFirst(), Watch.NOTHING);
    }

    static Doors doors(Program prosa) {
        return Doors.of(prosa.at("http", ""));
    }

    @Override
    public void close() throws IOException {
        network.close();
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    /// Under root, PostgreSQL runs as another user, who must be able to pass through.
    private static Path temporaryFolder() throws IOException {
        return Files.setPosixFilePermissions(Files.createTempDirectory("prosa-bench-"), fromString("rwx--x--x"));
    }
}
