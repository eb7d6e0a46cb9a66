package app.prosa.access;

import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.platform.Attempts;
import app.prosa.platform.Transactions;
import app.prosa.shared.Refusal;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Passwords are set and changed here, and every change ends the sessions that the old one opened, and the links that
/// would set another. Hashing comes before the transaction: it takes longer than a connection should be held.
@Component
public final class Passwords {
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final PasswordStore store;
    private final PasswordResetStore links;
    private final PasswordHashes hashes;
    private final Agents agents;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Transactions transactions;

    Passwords(
            PasswordStore store,
            PasswordResetStore links,
            PasswordHashes hashes,
            Agents agents,
            Sessions sessions,
            Attempts attempts,
            Transactions transactions) {
        this.store = store;
        this.links = links;
        this.hashes = hashes;
        this.agents = agents;
        this.sessions = sessions;
        this.attempts = attempts;
        this.transactions = transactions;
    }

    public boolean mustChange(AgentId agent) {
        return store.mustChange(agent);
    }

    /// By somebody else, so the agent must change it at the next sign-in. Refuses with `agent.unknown`.
    public void setOneTime(AgentId agent, NewPassword password) {
        var known = agents.get(agent).id();
        set(known, hashes.hash(password), true);
    }

    /// As the agent's own choice.
    public void set(AgentId agent, NewPassword password) {
        set(agent, hashes.hash(password));
    }

    /// For who has something to do in the same transaction, and hashes before it.
    void set(AgentId agent, String hash) {
        set(agent, hash, false);
    }

    /// The other sessions of the agent end. Refuses with `password.wrong` or `access.too-many-attempts`: whoever comes
    /// upon an open console must not be able to try passwords there; and with `password.same`: who set a one-time
    /// password knows it.
    public void change(String current, NewPassword wanted, SignedIn by) {
        var agent = by.agent().id();
        attempts.allow("access", "change:" + agent.value(), TRIES, WINDOW);
        if (!hashes.matches(current, store.hash(agent))) {
            throw Refusal.invalid("password.wrong", "current");
        }
        if (wanted.value().equals(current)) {
            throw Refusal.invalid("password.same", "password");
        }
        var hash = hashes.hash(wanted);
        transactions.run(() -> {
            store.set(agent, hash, false);
            links.forget(agent);
            sessions.endOthers(by);
            return agent;
        });
    }

    private void set(AgentId agent, String hash, boolean mustChange) {
        transactions.run(() -> {
            store.set(agent, hash, mustChange);
            links.forget(agent);
            sessions.endAll(agent);
            return agent;
        });
    }
}
