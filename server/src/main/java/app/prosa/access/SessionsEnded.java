package app.prosa.access;

import app.prosa.agents.AgentId;
import app.prosa.platform.Hint;

/// Sessions of the agent ended: signed out, disabled, a permission lost, or a new password. Which they were is not
/// said, for a browser proves itself by that.
public record SessionsEnded(AgentId agent) implements Hint {}
