package app.prosa.conversations;

import app.prosa.agents.AgentProfile;
import app.prosa.teams.TeamId;

/// Where a conversation was, or went: an assignee with the name it had.
public sealed interface Place {
    record Nobody() implements Place {}

    record Team(TeamId id, String name) implements Place {}

    record Agent(AgentProfile profile) implements Place {}
}
