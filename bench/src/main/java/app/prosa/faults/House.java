package app.prosa.faults;

import app.prosa.load.Console;
import app.prosa.load.Doors;
import app.prosa.load.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An installation that can be broken: some nodes on one PostgreSQL and one Redis, with a faulty proxy before each.
public final class House implements AutoCloseable {
    private static final String ADMINISTRATOR = "root@prosa.test";
    private static final String PASSWORD = "uma senha bem comprida";

    private final PostgresServer database;
    private final FaultyProxy databaseDoor;
    private final RedisServer redis;
    private final IntFunction<ProsaNode> building;
    private final List<ProsaNode> nodes;
    private final List<ProsaNode> guests = new CopyOnWriteArrayList<>();
    private final List<FaultyProxy> doors;

    private House(PostgresServer database, RedisServer redis, Path jar, Path folder, int many) {
        this.database = database;
        this.redis = redis;
        this.databaseDoor = FaultyProxy.before(database.port());
        var settings = new HashMap<>(Map.of(
                "PROSA_DATABASE_URL",
                PostgresServer.url(databaseDoor.port()),
                "PROSA_ADMIN_EMAIL",
                ADMINISTRATOR,
                "PROSA_ADMIN_PASSWORD",
                PASSWORD,
                // Clients say where they seem to come from: limits count by address.
                "PROSA_TRUSTED_PROXIES",
                "127.0.0.1",
                // Nobody's waiting is to become a ticket while the house is broken.
                "PROSA_WAIT_DEADLINE",
                "1h",
                // Our balancer looks twice a second who is ready.
                "PROSA_DRAIN",
                "2s"));
        if (many > 1) {
            settings.put("PROSA_REDIS_URL", "redis://127.0.0.1:" + redis.port());
        }
        this.building = number -> new ProsaNode(jar, Ports.next(), folder.resolve("node-" + number), settings);
        this.nodes = IntStream.range(0, many).mapToObj(building).toList();
        this.doors = nodes.stream().map(node -> FaultyProxy.before(node.port())).toList();
    }

    /// Its folder is below the system's own for temporary things, which PostgreSQL's user can reach too, and is kept
    /// when something goes wrong.
    ///
    /// @param jar the packaged application
    public static House open(Path jar, int nodes) {
        try {
            var folder = Files.createTempDirectory("prosa-faults-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var house = new House(PostgresServer.make(folder), RedisServer.make(folder), jar, folder, nodes);
            Runtime.getRuntime().addShutdownHook(new Thread(house::close)); // nothing may outlive an interrupted run
            house.nodes.forEach(ProsaNode::start);
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ProsaNode> nodes() {
        return nodes;
    }

    public ProsaNode node(int number) {
        return nodes.get(number);
    }

    /// One node more, which a test may do with as it likes: nobody else comes to it.
    ProsaNode oneMore() {
        var guest = building.apply(nodes.size() + guests.size());
        guests.add(guest);
        guest.start();
        return guest;
    }

    public PostgresServer database() {
        return database;
    }

    public FaultyProxy databaseDoor() {
        return databaseDoor;
    }

    public RedisServer redis() {
        return redis;
    }

    public List<FaultyProxy> doors() {
        return doors;
    }

    /// Through the proxies.
    public Doors publicDoors() {
        return new Doors(doors.stream().map(proxy -> at(proxy.port())).toList());
    }

    public Doors publicDoor(int node) {
        return Doors.of(at(doors.get(node).port()));
    }

    /// Past the proxies: for whoever looks at what the faults do to others.
    public Doors backDoors() {
        return new Doors(nodes.stream().map(node -> at(node.port())).toList());
    }

    public Doors backDoor(int node) {
        return Doors.of(at(node(node).port()));
    }

    public Console administrator(Network network) {
        return Console.signIn(network, backDoors(), ADMINISTRATOR, PASSWORD);
    }

    void weather(Weather toServer, Weather toClient, Duration time) {
        doors.forEach(door -> door.weather(toServer, toClient));
        Patience.pause(time);
        doors.forEach(FaultyProxy::heal);
    }

    @Override
    public void close() {
        Stream.concat(nodes.stream(), guests.stream())
                .filter(ProsaNode::isAlive)
                .forEach(ProsaNode::kill);
        Stream.concat(doors.stream(), Stream.of(databaseDoor)).forEach(FaultyProxy::close);
        redis.kill();
        database.crash();
    }

    static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
