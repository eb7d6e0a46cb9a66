package app.prosa.agents;

/// The agent came online or went offline, or moved the switch; `Presence.of` says how things stand.
public record PresenceChanged(AgentId agent) {}
