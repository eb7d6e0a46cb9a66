package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.teams.TeamId;

/// Who answers next. A conversation that waits is assigned to `Nobody`, or to a `Team` whose agents alone see it wait.
public sealed interface Assignee {
    record Nobody() implements Assignee {}

    record Team(TeamId id) implements Assignee {}

    record Agent(AgentId id) implements Assignee {}
}
