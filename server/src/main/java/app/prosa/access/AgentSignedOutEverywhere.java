package app.prosa.access;

import app.prosa.agents.AgentId;

/// All sessions of the agent ended: disabled, a permission lost, or the password set by somebody else.
public record AgentSignedOutEverywhere(AgentId agent) {}
