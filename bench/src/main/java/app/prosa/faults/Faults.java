package app.prosa.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Chooses what breaks next. Of one seed comes one list, so that a run can be repeated.
public final class Faults {
    private final RandomGenerator random;
    private final int nodes;

    public Faults(RandomGenerator random, int nodes) {
        this.random = random;
        this.nodes = nodes;
    }

    /// One of every kind before any comes a second time.
    public List<Fault> some(int many) {
        var chosen = new ArrayList<Fault>();
        while (chosen.size() < many) {
            chosen.addAll(shuffled(oneOfEach()));
        }
        return List.copyOf(chosen.subList(0, many));
    }

    private List<Fault> oneOfEach() {
        var each = new ArrayList<Fault>(List.of(
                new Fault.NodeKilled(node()),
                new Fault.NodeRestarted(node()),
                new Fault.NodeFrozen(node(), seconds(2, 8)),
                new Fault.ConnectionsCut(),
                new Fault.NetworkStalled(seconds(2, 10)),
                new Fault.AnswersSwallowed(seconds(2, 6)),
                new Fault.NetworkSlow(seconds(3, 10), Duration.ofMillis(random.nextInt(20, 200))),
                new Fault.DoorsClosed(seconds(1, 5)),
                new Fault.DatabaseCrashed(seconds(1, 6)),
                new Fault.DatabaseStalled(seconds(2, 8)),
                new Fault.DatabaseCut()));
        if (nodes > 1) {
            each.add(new Fault.RedisKilled(seconds(1, 8)));
            each.add(new Fault.RedisFrozen(seconds(1, 8)));
        }
        return each;
    }

    private int node() {
        return random.nextInt(nodes);
    }

    private Duration seconds(int least, int most) {
        return Duration.ofSeconds(random.nextInt(least, most + 1));
    }

    private List<Fault> shuffled(List<Fault> faults) {
        for (var last = faults.size() - 1; last > 0; last--) {
            var other = random.nextInt(last + 1);
            var moved = faults.set(last, faults.get(other));
            faults.set(other, moved);
        }
        return faults;
    }
}
