package app.prosa.agents;

/// The agent's own switch. It is kept, also while nobody is signed in; `Presence` is the switch and a live connection
/// together.
public enum Availability {
    ONLINE,
    OFFLINE
}
