package app.prosa.access;

import app.prosa.agents.Agent;
import app.prosa.agents.AgentAdministration;
import app.prosa.agents.AgentDraft;
import app.prosa.agents.AgentId;
import app.prosa.platform.Transactions;
import app.prosa.teams.TeamAdministration;
import app.prosa.teams.TeamId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// An agent is created, or edited, with everything that one form asks: either all of it is kept, or nothing.
@Component
public final class Admission {
    private final AgentAdministration agents;
    private final TeamAdministration teams;
    private final Passwords passwords;
    private final Invitations invitations;
    private final PasswordResetStore links;
    private final Transactions transactions;

    Admission(
            AgentAdministration agents,
            TeamAdministration teams,
            Passwords passwords,
            Invitations invitations,
            PasswordResetStore links,
            Transactions transactions) {
        this.agents = agents;
        this.teams = teams;
        this.passwords = passwords;
        this.invitations = invitations;
        this.links = links;
        this.transactions = transactions;
    }

    /// A password that is given must be changed at the first sign-in; without one, whoever calls sets one.
    ///
    /// Refuses with `agent.email-taken` or `team.unknown`.
    public Agent create(AgentDraft draft, Set<TeamId> in, Optional<NewPassword> oneTime) {
        return transactions.run(() -> {
            var agent = admit(draft, in);
            oneTime.ifPresent(password -> passwords.setOneTime(agent.id(), password));
            return agent;
        });
    }

    /// The agent gets a mail with a link that sets the first password. Refuses as `create` does, and with
    /// `password.needed` where no mail is sent.
    ///
    /// @param language the mail's, as whoever invites speaks
    public Agent invite(AgentDraft draft, Set<TeamId> in, Locale language) {
        return transactions.run(() -> {
            var agent = admit(draft, in);
            invitations.send(agent.id(), language);
            return agent;
        });
    }

    /// A link that went to another address than the new one works no more.
    ///
    /// Refuses with `agent.unknown`, `agent.email-taken`, `agent.last-administrator` or `team.unknown`.
    public Agent edit(AgentId id, AgentDraft draft, Set<TeamId> in) {
        return transactions.run(() -> {
            links.forgetIfMoved(id, draft.email());
            var agent = agents.edit(id, draft);
            teams.assign(id, in);
            return agent;
        });
    }

    private Agent admit(AgentDraft draft, Set<TeamId> in) {
        var agent = agents.create(draft);
        teams.assign(agent.id(), in);
        return agent;
    }
}
