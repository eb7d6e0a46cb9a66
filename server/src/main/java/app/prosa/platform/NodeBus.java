package app.prosa.platform;

/// Carries hints to the other nodes. It never waits and never fails: what cannot go is dropped.
@FunctionalInterface
public interface NodeBus {
    /// For a node that is the only one.
    NodeBus NONE = _ -> {};

    void send(Hint hint);
}
