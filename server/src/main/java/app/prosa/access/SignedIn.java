package app.prosa.access;

import app.prosa.agents.CurrentAgent;

public record SignedIn(CurrentAgent agent, String sessionId) {}
