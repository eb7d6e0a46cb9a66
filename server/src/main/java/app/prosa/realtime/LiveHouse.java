package app.prosa.realtime;

import static java.util.stream.Collectors.groupingBy;

import app.prosa.platform.AnotherPast;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// All stays on this node: who is in, their heartbeats, and that who lost the right to stay has to go.
@Component
public final class LiveHouse implements SmartLifecycle {
    static final Duration BEAT = Duration.ofSeconds(25);

    /// Rights lost while connected must bite within 5 s (security.md, A2 and A5), even where no news of it came.
    private static final Duration WATCH = Duration.ofSeconds(3);

    /// Of the 20 connections to the database, so that thousands who come back at once leave some to those who write.
    /// Few, for each of them is in the way of those on the processors, and more let nobody in sooner (P07).
    private static final int LET_IN_AT_ONCE = 4;

    private static final int TOLD_AT_ONCE = 100;
    private static final Duration BETWEEN_FAREWELLS = Duration.ofMillis(50);

    /// So many of those pauses, 2 s, they are waited for: that somebody has gone is told through the database.
    private static final int FAREWELLS = 40;

    private static final Logger LOG = LoggerFactory.getLogger(LiveHouse.class);

    private final Frames frames;
    private final Topics topics;
    private final Commands commands;
    private final Channels channels;
    private final Places places;
    private final Outboxes outboxes;
    private final Semaphore doors = new Semaphore(LET_IN_AT_ONCE, true);
    private final Set<Stay> stays = ConcurrentHashMap.newKeySet();
    private final Seconds secondsOfLines = new Seconds(System::nanoTime, BEAT.toSeconds());
    private final Seconds secondsOfBeats = new Seconds(System::nanoTime, BEAT.toSeconds());
    private final Set<Long> sharesDue = new HashSet<>();

    /// One thread for each of the three jobs, so that pings go on while the others wait for the database. None of them
    /// runs twice at once.
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            3, Thread.ofVirtual().name("live-timer-", 0).factory());

    private volatile boolean running;

    LiveHouse(Frames frames, Topics topics, Commands commands, Channels channels, Places places, Outboxes outboxes) {
        this.frames = frames;
        this.topics = topics;
        this.commands = commands;
        this.channels = channels;
        this.places = places;
        this.outboxes = outboxes;
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

    Places places() {
        return places;
    }

    Outboxes outboxes() {
        return outboxes;
    }

    /// How many stay who came in by this entrance.
    long stayingBy(LiveEntrance entrance) {
        return stays.stream().filter(each -> each.entrance() == entrance).count();
    }

    /// Whoever comes while we are going away is sent on.
    void enter(Stay stay) {
        stays.add(stay);
        if (!running) {
            stay.line().close(CloseReason.GOING_AWAY);
        }
    }

    /// What has to be looked up before somebody is let in, or shown a topic: in the order of their coming.
    <T> T inTurn(Supplier<T> looking) {
        doors.acquireUninterruptibly();
        try {
            return looking.get();
        } finally {
            doors.release();
        }
    }

    void farewell(Stay stay) {
        stays.remove(stay);
    }

    void beat(Stay stay) {
        Beats.tell(List.of(stay));
    }

    private void everySecond() {
        secondsOfLines
                .passed()
                .forEach(second -> stays.forEach(each -> each.line().everySecond(second)));
    }

    /// A share of the stays each second, so that beats are spread over time and every line has one each 25 s. What was
    /// not told, because the database was away, is due until it is.
    private void beatNextShares() {
        secondsOfBeats.passed().map(LiveHouse::share).forEach(sharesDue::add);
        var listening = stays.stream()
                .filter(each -> each.admitted().isPresent())
                .filter(each -> sharesDue.contains(share(System.identityHashCode(each))))
                .toList();
        if (!listening.isEmpty()) {
            Beats.tell(listening);
        }
        sharesDue.clear();
    }

    private static long share(long of) {
        return Math.floorMod(of, BEAT.toSeconds());
    }

    /// Whether these may stay is asked now, and not only with the next watch; who may not has to go.
    public void askAgain(Predicate<LiveGuest> who) {
        stays.stream()
                .filter(each -> each.admitted().filter(who).isPresent())
                .collect(groupingBy(Stay::entrance))
                .forEach((entrance, inside) -> {
                    var guests = new HashSet<LiveGuest>();
                    inside.forEach(each -> guests.add(each.guest()));
                    var out = entrance.noLongerWelcome(guests);
                    inside.stream().filter(each -> out.contains(each.guest())).forEach(each -> each.line()
                            .close(CloseReason.NOT_WELCOME));
                });
    }

    @Override
    public void start() {
        running = true;
        var unusedSeconds = timer.scheduleAtFixedRate(() -> surviving(this::everySecond), 1, 1, TimeUnit.SECONDS);
        var unusedBeats = timer.scheduleAtFixedRate(() -> surviving(this::beatNextShares), 1, 1, TimeUnit.SECONDS);
        var unusedWatch = timer.scheduleWithFixedDelay(
                () -> surviving(() -> askAgain(_ -> true)), WATCH.toSeconds(), WATCH.toSeconds(), TimeUnit.SECONDS);
    }

    /// A timer that throws is never called again; a database outage must not end the heartbeats for good.
    private static void surviving(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warn("The live timer failed and goes on", fault);
        }
    }

    /// Before the web server closes: clients are told to come back, to another node or to the next start. Some at a
    /// time, about 2,000 a second, so that they do not all knock at once.
    @Override
    public void stop() {
        running = false;
        timer.shutdown(); // an interrupt would close the socket that is written to just then
        sendAway();
        for (var waited = 0; waited < FAREWELLS && !stays.isEmpty(); waited++) {
            pause();
        }
    }

    /// What has been sent was of another past: who comes back says what they hold, and is told so.
    @EventListener
    void on(AnotherPast restored) {
        sendAway();
    }

    private void sendAway() {
        var told = 0;
        for (var stay : List.copyOf(stays)) {
            stay.line().close(CloseReason.GOING_AWAY);
            if (++told % TOLD_AT_ONCE == 0) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_FAREWELLS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
