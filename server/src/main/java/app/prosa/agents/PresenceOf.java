package app.prosa.agents;

/// How one agent's presence looks to others: `online` is the whole truth, `availability` only the agent's own switch.
public record PresenceOf(AgentId agent, boolean online, Availability availability) {}
