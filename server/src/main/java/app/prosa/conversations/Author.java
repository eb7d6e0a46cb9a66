package app.prosa.conversations;

import app.prosa.agents.AgentProfile;

/// Who wrote a message or ended a conversation.
public sealed interface Author {
    record Visitor() implements Author {}

    record Agent(AgentProfile profile) implements Author {}

    /// We did it ourselves: nobody was there to answer.
    record Prosa() implements Author {}
}
