package app.prosa.access;

import app.prosa.agents.Agent;
import app.prosa.agents.Agents;
import app.prosa.platform.Attempts;
import app.prosa.platform.ClientNetwork;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Refusal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Checks an e-mail address and a password. A wrong password, an unknown address and a disabled agent get the same
/// answer after the same time.
@Component
public final class SignIn {
    private static final int TRIES_OF_ACCOUNT = 10;
    private static final int TRIES_OF_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Agents agents;
    private final PasswordStore passwords;
    private final PasswordHashes hashes;
    private final Attempts attempts;

    SignIn(Agents agents, PasswordStore passwords, PasswordHashes hashes, Attempts attempts) {
        this.agents = agents;
        this.passwords = passwords;
        this.hashes = hashes;
        this.attempts = attempts;
    }

    /// Refuses with `access.wrong-credentials` or `access.too-many-attempts`; with `email.empty` or `password.empty`
    /// whoever pressed the button too early, which is no attempt.
    public Agent with(String email, String password, ClientNetwork from) {
        if (email.isBlank()) {
            throw Refusal.invalid("email.empty", "email");
        }
        if (password.isBlank()) {
            throw Refusal.invalid("password.empty", "password");
        }
        var account = "account:" + email.strip().toLowerCase(Locale.ROOT);
        attempts.allow("access", "address:" + from.value(), TRIES_OF_ADDRESS, WINDOW);
        attempts.allow("access", account, TRIES_OF_ACCOUNT, WINDOW);

        var agent = find(email);
        if (!hashes.matches(password, agent.flatMap(each -> passwords.hash(each.id())))) {
            throw Refusal.unauthenticated("access.wrong-credentials");
        }
        attempts.forget("access", account);
        attempts.takeBack("access", "address:" + from.value()); // a whole office may sign in from one address
        return agent.orElseThrow();
    }

    /// What is no address at all is answered as one that nobody has.
    private Optional<Agent> find(String email) {
        try {
            return agents.find(new EmailAddress(email)).filter(Agent::enabled);
        } catch (Refusal _) {
            return Optional.empty();
        }
    }
}
