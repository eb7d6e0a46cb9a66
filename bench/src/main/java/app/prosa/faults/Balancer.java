package app.prosa.faults;

import app.prosa.load.Doors;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// What installations have before several nodes: it looks who is ready, and takes whoever comes to one of those.
final class Balancer implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final List<ProsaNode> nodes;
    private final FaultyProxy door = FaultyProxy.before(this::any);
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private volatile List<ProsaNode> ready;

    Balancer(List<ProsaNode> nodes) {
        this.nodes = nodes;
        this.ready = nodes;
        var unused = looking.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    Doors doors() {
        return Doors.of(House.at(door.port()));
    }

    /// Who answers nobody's question is not ready; when nobody does, any is as good as another.
    private void look() {
        var now = nodes.stream().filter(ProsaNode::isReady).toList();
        ready = now.isEmpty() ? nodes : now;
    }

    private int any() {
        var now = ready;
        return now.get(ThreadLocalRandom.current().nextInt(now.size())).port();
    }

    @Override
    public void close() {
        looking.shutdownNow();
        door.close();
    }
}
