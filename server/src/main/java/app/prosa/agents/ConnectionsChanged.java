package app.prosa.agents;

import app.prosa.platform.Hint;

/// A console of the agent connected, or left on purpose.
record ConnectionsChanged(AgentId agent) implements Hint {}
