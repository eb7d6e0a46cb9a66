package app.prosa.faults;

import app.prosa.load.Agent;
import app.prosa.load.Console;
import app.prosa.load.Doors;
import app.prosa.load.Network;
import app.prosa.load.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Many visitors, and the agents who answer them, with everything they do written down.
public final class Crowd implements AutoCloseable {
    /// So many begin at the same time: that is not what is to break the house.
    private static final int AT_ONCE = 16;

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final History history = new History();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore entering = new Semaphore(AT_ONCE);
    private final Network network;
    private final Doors doors;
    private final List<AnsweringAgent> agents;
    private final List<ChattingVisitor> visitors = new ArrayList<>();
    private final List<Future<?>> talks = new ArrayList<>();

    public Crowd(Network network, Doors doors, List<Console> consoles, Watch watch) {
        this.network = network;
        this.doors = doors;
        this.agents = IntStream.range(0, consoles.size())
                .mapToObj(number -> new AnsweringAgent(
                        "agent " + number, new Agent(network, doors, consoles.get(number), watch), history))
                .toList();
        agents.forEach(each -> each.agent().live().connect());
    }

    public History history() {
        return history;
    }

    List<ChattingVisitor> visitors() {
        return visitors;
    }

    List<AnsweringAgent> agents() {
        return agents;
    }

    /// So many visitors begin a conversation, and are given to the agents in turn. Waits.
    public void arrive(int many, Watch watch) {
        var arriving = IntStream.range(0, many)
                .mapToObj(_ -> threads.submit(() -> arrive(watch)))
                .toList();
        for (var each : arriving) {
            var visitor = get(each);
            if (!agents.isEmpty()) {
                agents.get(visitors.size() % agents.size()).lookAfter(visitor.conversation());
            }
            visitors.add(visitor);
        }
    }

    private ChattingVisitor arrive(Watch watch) {
        entering.acquireUninterruptibly();
        try {
            return ChattingVisitor.arrive(VISITORS.incrementAndGet(), network, doors, history, watch);
        } finally {
            entering.release();
        }
    }

    /// Every visitor writes so many messages, with about this pause between them. Does not wait.
    public void talk(int messages, Duration pause, RandomGenerator random) {
        visitors.forEach(each -> talks.add(threads.submit(() -> each.talk(messages, pause, random))));
    }

    public boolean hasTalked() {
        return talks.stream().allMatch(Future::isDone);
    }

    /// Everything written has its final answer, and everybody holds all of what is stored.
    public boolean isSettled(Connection database) {
        return hasTalked() && everybodyHoldsAll(database) && agents.stream().allMatch(AnsweringAgent::hasAnsweredAll);
    }

    /// Fails as the talking itself did, if it did.
    public void endTalks() {
        talks.forEach(Crowd::get);
    }

    private boolean everybodyHoldsAll(Connection database) {
        try (var query =
                database.prepareStatement("select last_seq, last_public_seq from conversations where id = ?")) {
            for (var index = 0; index < visitors.size(); index++) {
                var visitor = visitors.get(index);
                query.setObject(1, visitor.conversation());
                var row = query.executeQuery();
                if (!row.next()
                        || visitor.scribe().held() != row.getLong("last_public_seq")
                        || !isHeldByAgent(index, visitor.conversation(), row.getLong("last_seq"))) {
                    return false;
                }
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isHeldByAgent(int index, UUID conversation, long seq) {
        return agents.isEmpty() || agents.get(index % agents.size()).held(conversation) == seq;
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        visitors.forEach(each -> each.visitor().live().leave());
        agents.forEach(each -> each.agent().live().leave());
        threads.shutdownNow();
    }
}
