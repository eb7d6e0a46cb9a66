package app.prosa.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The servers of others, in `bench/peers`, on Node.
final class Peers {
    private static final Path FOLDER = Path.of(System.getProperty("prosa.bench.peers", "bench/peers"));

    private Peers() {}

    static Program start(Stage stage, String script, int port, Map<String, String> environment) {
        var command = List.of("node", "--expose-gc", FOLDER.resolve(script).toString(), Integer.toString(port));
        return Program.start(command, environment, port, stage.log(script)).listening();
    }
}
