package app.prosa.access.web;

import app.prosa.access.Passwords;
import app.prosa.agents.Agent;
import app.prosa.platform.ProsaSettings;
import app.prosa.teams.Teams;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

@Component
final class Myself {
    private final Passwords passwords;
    private final Teams teams;
    private final ZoneId timeZone;

    Myself(Passwords passwords, Teams teams, ProsaSettings settings) {
        this.passwords = passwords;
        this.teams = teams;
        this.timeZone = settings.timeZone();
    }

    Me as(Agent agent) {
        return Me.of(agent, passwords.mustChange(agent.id()), teams.teamsOf(agent.id()), timeZone);
    }
}
