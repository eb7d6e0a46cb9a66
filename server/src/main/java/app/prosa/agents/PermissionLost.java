package app.prosa.agents;

/// A permission was taken away, or the agent was disabled: what was opened with it has no reason any more.
public record PermissionLost(AgentId agent) {}
