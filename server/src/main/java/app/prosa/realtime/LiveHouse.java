package app.prosa.realtime;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// All sockets of this node: who is in, their heartbeats, and that who lost the right to stay has to go.
@Component
final class LiveHouse implements SmartLifecycle {
    static final Duration BEAT = Duration.ofSeconds(25);

    /// Rights lost while connected must bite within 5 s (security.md, A2 and A5).
    private static final Duration WATCH = Duration.ofSeconds(3);

    private static final Duration HELLO_WITHIN = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(LiveHouse.class);

    private final Frames frames;
    private final Topics topics;
    private final Commands commands;
    private final Channels channels;
    private final Set<LiveSocket> sockets = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("live-timer").factory());
    private volatile boolean running;

    LiveHouse(Frames frames, Topics topics, Commands commands, Channels channels) {
        this.frames = frames;
        this.topics = topics;
        this.commands = commands;
        this.channels = channels;
    }

    Frames frames() {
        return frames;
    }

    Topics topics() {
        return topics;
    }

    Commands commands() {
        return commands;
    }

    Channels channels() {
        return channels;
    }

    void closeUnlessAdmitted(LiveSocket socket) {
        var unused = timer.schedule(
                () -> {
                    if (socket.admitted().isEmpty()) {
                        socket.close(CloseReason.NO_HELLO);
                    }
                },
                HELLO_WITHIN.toSeconds(),
                TimeUnit.SECONDS);
    }

    void welcome(LiveSocket socket) {
        sockets.add(socket);
    }

    void farewell(LiveSocket socket) {
        sockets.remove(socket);
    }

    void beat(LiveSocket socket) {
        beat(List.of(socket));
    }

    /// Tells each socket how far its topics are, with one look-up for each family of topics.
    private void beat(Collection<LiveSocket> listening) {
        var keys = listening.stream()
                .flatMap(socket -> stream(socket.subscriptions()))
                .collect(groupingBy(Subscription::family, mapping(each -> Topics.key(each.topic()), toSet())));
        var positions = new HashMap<LiveTopic, Map<String, Long>>();
        keys.forEach((family, wanted) -> positions.put(family, family.positions(wanted)));
        listening.forEach(socket -> socket.send(new ServerFrame.Beat(seqs(socket, positions))));
    }

    private static Map<String, Long> seqs(LiveSocket socket, Map<LiveTopic, Map<String, Long>> positions) {
        var seqs = new HashMap<String, Long>();
        socket.subscriptions().forEach(each -> {
            var position = positions.getOrDefault(each.family(), Map.of()).get(Topics.key(each.topic()));
            if (position != null) {
                seqs.put(each.topic(), position);
            }
        });
        return seqs;
    }

    private static <T> Stream<T> stream(Iterable<T> each) {
        return StreamSupport.stream(each.spliterator(), false);
    }

    /// A share of the sockets each second, so that beats are spread over time and every socket has one each 25 s.
    private void beatNextShare(long second) {
        var share = Math.floorMod(second, BEAT.toSeconds());
        var listening = sockets.stream()
                .filter(each -> Math.floorMod(System.identityHashCode(each), BEAT.toSeconds()) == share)
                .toList();
        if (!listening.isEmpty()) {
            beat(listening);
        }
    }

    private void watch() {
        sockets.stream().collect(groupingBy(LiveSocket::entrance)).forEach((entrance, inside) -> {
            var guests = new HashSet<LiveGuest>();
            inside.forEach(each -> each.admitted().ifPresent(guests::add));
            var out = entrance.noLongerWelcome(guests);
            inside.stream()
                    .filter(each -> each.admitted().filter(out::contains).isPresent())
                    .forEach(each -> each.close(CloseReason.NOT_WELCOME));
        });
    }

    @Override
    public void start() {
        running = true;
        var unusedBeats = timer.scheduleAtFixedRate(
                () -> surviving(() -> beatNextShare(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()))),
                1,
                1,
                TimeUnit.SECONDS);
        var unusedWatch = timer.scheduleWithFixedDelay(
                () -> surviving(this::watch), WATCH.toSeconds(), WATCH.toSeconds(), TimeUnit.SECONDS);
    }

    /// A timer that throws is never called again; a database outage must not end the heartbeats for good.
    private static void surviving(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warn("live timer: {}", fault.toString());
        }
    }

    /// Before the web server closes: clients are told to come back, to another node or to the next start.
    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
        sockets.forEach(each -> each.close(CloseReason.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
