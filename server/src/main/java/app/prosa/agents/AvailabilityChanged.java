package app.prosa.agents;

import app.prosa.platform.Hint;

/// The agent moved the switch.
public record AvailabilityChanged(AgentId agent) implements Hint {}
