package app.prosa.attachments;

import app.prosa.agents.AgentId;
import app.prosa.customers.VisitorId;

/// Who uploaded a file, and alone may send it.
public sealed interface Sender {
    record Agent(AgentId id) implements Sender {}

    record Visitor(VisitorId id) implements Sender {}
}
