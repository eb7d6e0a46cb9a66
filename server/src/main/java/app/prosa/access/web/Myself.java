package app.prosa.access.web;

import app.prosa.access.Passwords;
import app.prosa.agents.Agent;
import app.prosa.teams.Teams;
import org.springframework.stereotype.Component;

@Component
final class Myself {
    private final Passwords passwords;
    private final Teams teams;

    Myself(Passwords passwords, Teams teams) {
        this.passwords = passwords;
        this.teams = teams;
    }

    Me as(Agent agent) {
        return Me.of(agent, passwords.mustChange(agent.id()), teams.teamsOf(agent.id()));
    }
}
