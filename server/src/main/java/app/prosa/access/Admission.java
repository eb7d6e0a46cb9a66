package app.prosa.access;

import app.prosa.agents.Agent;
import app.prosa.agents.AgentAdministration;
import app.prosa.agents.AgentDraft;
import app.prosa.agents.AgentId;
import app.prosa.platform.Transactions;
import app.prosa.teams.TeamAdministration;
import app.prosa.teams.TeamId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// An agent is created, or edited, with everything that one form asks: either all of it is kept, or nothing.
@Component
public final class Admission {
    private final AgentAdministration agents;
    private final TeamAdministration teams;
    private final Passwords passwords;
    private final Transactions transactions;

    Admission(AgentAdministration agents, TeamAdministration teams, Passwords passwords, Transactions transactions) {
        this.agents = agents;
        this.teams = teams;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    /// Without a password the agent comes in by "Esqueci minha senha". One given must be changed at the first sign-in.
    ///
    /// Refuses with `agent.email-taken` or `team.unknown`.
    public Agent create(AgentDraft draft, Set<TeamId> in, Optional<NewPassword> oneTime) {
        return transactions.run(() -> {
            var agent = agents.create(draft);
            teams.assign(agent.id(), in);
            oneTime.ifPresent(password -> passwords.setOneTime(agent.id(), password));
            return agent;
        });
    }

    /// Refuses with `agent.unknown`, `agent.email-taken`, `agent.last-administrator` or `team.unknown`.
    public Agent edit(AgentId id, AgentDraft draft, Set<TeamId> in) {
        return transactions.run(() -> {
            var agent = agents.edit(id, draft);
            teams.assign(id, in);
            return agent;
        });
    }
}
