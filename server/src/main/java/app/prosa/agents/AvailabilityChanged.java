package app.prosa.agents;

/// The agent moved the switch.
public record AvailabilityChanged(AgentId agent) {}
