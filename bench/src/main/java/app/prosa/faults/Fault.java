package app.prosa.faults;

import java.time.Duration;

/// Something that breaks, for a time. `node` counts from 0.
public sealed interface Fault {
    /// `kill -9`, and started again after a while.
    record NodeKilled(int node) implements Fault {}

    /// SIGTERM, and started again: a deploy.
    record NodeRestarted(int node) implements Fault {}

    /// It stands still, connections open, as under a long pause of the host.
    record NodeFrozen(int node, Duration time) implements Fault {}

    /// Every connection between clients and nodes is reset.
    record ConnectionsCut() implements Fault {}

    /// Nothing travels between clients and nodes, and nobody is told.
    record NetworkStalled(Duration time) implements Fault {}

    /// Requests arrive, answers do not: whoever asked cannot know whether it was done.
    record AnswersSwallowed(Duration time) implements Fault {}

    record NetworkSlow(Duration time, Duration delay) implements Fault {}

    record DoorsClosed(Duration time) implements Fault {}

    /// The database stops as when the power goes, and comes back.
    record DatabaseCrashed(Duration time) implements Fault {}

    /// Nothing travels between nodes and database, and nobody is told.
    record DatabaseStalled(Duration time) implements Fault {}

    record DatabaseCut() implements Fault {}

    record RedisKilled(Duration time) implements Fault {}

    record RedisFrozen(Duration time) implements Fault {}

    /// Breaks it, waits, and mends it.
    default void strike(House house) {
        switch (this) {
            case NodeKilled(var node) -> {
                house.node(node).kill();
                house.node(node).start();
            }
            case NodeRestarted(var node) -> {
                house.node(node).stop();
                house.node(node).start();
            }
            case NodeFrozen(var node, var time) -> {
                house.node(node).freeze();
                Patience.pause(time);
                house.node(node).thaw();
            }
            case ConnectionsCut() -> house.doors().forEach(FaultyProxy::cut);
            case NetworkStalled(var time) -> house.weather(new Weather.Stalled(), new Weather.Stalled(), time);
            case AnswersSwallowed(var time) -> house.weather(new Weather.Clear(), new Weather.Swallowing(), time);
            case NetworkSlow(var time, var delay) ->
                house.weather(new Weather.Slow(delay), new Weather.Slow(delay), time);
            case DoorsClosed(var time) -> {
                house.doors().forEach(FaultyProxy::refuse);
                Patience.pause(time);
                house.doors().forEach(FaultyProxy::heal);
            }
            case DatabaseCrashed(var time) -> {
                house.database().crash();
                Patience.pause(time);
                house.database().start();
            }
            case DatabaseStalled(var time) -> {
                house.databaseDoor().weather(new Weather.Stalled());
                Patience.pause(time);
                house.databaseDoor().heal();
            }
            case DatabaseCut() -> house.databaseDoor().cut();
            case RedisKilled(var time) -> {
                house.redis().kill();
                Patience.pause(time);
                house.redis().start();
            }
            case RedisFrozen(var time) -> {
                house.redis().freeze();
                Patience.pause(time);
                house.redis().thaw();
            }
        }
    }
}
