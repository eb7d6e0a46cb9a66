package app.prosa.agents;

import app.prosa.platform.Hint;

/// A permission or the licence was given or taken, or the agent was disabled or enabled.
public record AgentRightsChanged(AgentId agent) implements Hint {}
