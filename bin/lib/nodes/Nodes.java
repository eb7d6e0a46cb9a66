import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Several nodes of Prosa on this machine, to try it: a Redis, the nodes, and a small round-robin proxy before them.
/// The first node runs the built-in PostgreSQL, unless `PROSA_DATABASE_URL` names one, and the others use it.
///
///     java bin/lib/nodes/Nodes.java <how many> <redis-server> <command that starts a node...>
///
/// `PROSA_PORT` is the proxy's; the nodes and Redis take the ports after it. Started by `bin/run --nodes`.
final class Nodes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final long STOPS_WITHIN_SECONDS = 60;

    private final int port = Integer.parseInt(setting("PROSA_PORT", "8080"));
    private final int howMany;
    private final String redisServer;
    private final List<String> command;
    private final List<Process> running = new ArrayList<>();

    private Nodes(int howMany, String redisServer, List<String> command) {
        this.howMany = howMany;
        this.redisServer = redisServer;
        this.command = command;
    }

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        new Nodes(Integer.parseInt(given.get(0)), given.get(1), given.subList(2, given.size())).run();
    }

    private void run() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll));
        var ports = IntStream.rangeClosed(1, howMany).mapToObj(each -> port + each).toList();
        var proxy = new RoundRobin(ports);
        startRedis();
        for (var each : ports) {
            startNode(each, each.equals(ports.getFirst()) ? Map.of() : besidesTheFirst());
            waitFor(proxy, each);
        }
        var host = setting("PROSA_HOST", "127.0.0.1");
        proxy.serve(host, port);
        say("Prosa is on " + publicUrl() + ", the proxy before " + howMany + " nodes. Ctrl-C stops all of it.");
        ports.forEach(each -> say("  a node      http://127.0.0.1:" + each));
        say("  Redis       " + redisUrl());
        say("  PostgreSQL  " + (setting("PROSA_DATABASE_URL", "").isEmpty() ? "built in, run by the first node" : "yours"));
        Thread.currentThread().join();
    }

    private void startRedis() throws IOException {
        start("redis", Map.of(), redisServer, "--port", "" + redisPort(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--loglevel", "warning");
    }

    private void startNode(int at, Map<String, String> more) throws IOException {
        var settings = new HashMap<>(more);
        settings.putAll(Map.of(
                "PROSA_PORT", "" + at,
                "PROSA_HOST", "127.0.0.1",
                "PROSA_PUBLIC_URL", publicUrl(),
                "PROSA_REDIS_URL", redisUrl(),
                "PROSA_DRAIN", setting("PROSA_DRAIN", "2s")));
        start("" + at, settings, command.toArray(String[]::new));
    }

    /// The database of the first, who keeps its password and its port in its data folder.
    private static Map<String, String> besidesTheFirst() throws IOException {
        var given = setting("PROSA_DATABASE_URL", "");
        return Map.of("PROSA_DEMO", "false", "PROSA_DATABASE_URL", given.isEmpty() ? builtIn() : given);
    }

    private static String builtIn() throws IOException {
        var folder = Path.of(setting("PROSA_DATA_DIR", ".data"), "database");
        var password = Files.readString(folder.resolve("password")).strip();
        return "postgresql://prosa:" + password + "@127.0.0.1:" + Files.readString(folder.resolve("port")).strip() + "/prosa";
    }

    private void waitFor(RoundRobin proxy, int node) {
        var process = running.getLast();
        while (!proxy.isReady(node)) {
            if (!process.isAlive()) {
                System.exit(1); // it has said why
            }
            pause(A_MOMENT);
        }
    }

    /// In a session of its own, where the system can: Ctrl-C is for us alone, and the end is in the right order.
    private void start(String name, Map<String, String> settings, String... what) throws IOException {
        var own = Files.isExecutable(Path.of("/usr/bin/setsid")) ? Stream.of("/usr/bin/setsid") : Stream.<String>empty();
        var builder = new ProcessBuilder(Stream.concat(own, Stream.of(what)).toList()).redirectErrorStream(true);
        builder.environment().putAll(settings);
        var process = builder.start();
        synchronized (running) {
            running.add(process);
        }
        Thread.startVirtualThread(() -> repeat(name, process));
    }

    private static void repeat(String name, Process process) {
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(name + " | " + line);
            }
        } catch (IOException gone) {
            // its end is said below
        }
        say(name + " has ended.");
    }

    /// The last started first: the first node runs the database of the others, and Redis goes last.
    private void stopAll() {
        List<Process> stopping;
        synchronized (running) {
            stopping = List.copyOf(running).reversed();
        }
        stopping.forEach(Nodes::stop);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int redisPort() {
        return port + howMany + 1;
    }

    private String redisUrl() {
        return "redis://127.0.0.1:" + redisPort();
    }

    private String publicUrl() {
        return setting("PROSA_PUBLIC_URL", "http://localhost:" + port);
    }

    private static String setting(String name, String otherwise) {
        var given = System.getenv(name);
        return given == null || given.isBlank() ? otherwise : given;
    }

    static void say(String what) {
        System.out.println(TIME.format(LocalTime.now()) + "  " + what);
    }

    static void pause(Duration span) {
        try {
            Thread.sleep(span);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
