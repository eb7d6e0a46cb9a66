package app.prosa.conversations;

import app.prosa.agents.AgentId;

/// Who ends a conversation: either side, or nobody, when there was no one left to answer.
public sealed interface Closer {
    record Visitor() implements Closer {}

    record Agent(AgentId id) implements Closer {}

    record Nobody() implements Closer {}
}
