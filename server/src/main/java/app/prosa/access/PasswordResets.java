package app.prosa.access;

import app.prosa.agents.Agent;
import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.agents.CurrentAgent;
import app.prosa.platform.Attempts;
import app.prosa.platform.ClientNetwork;
import app.prosa.platform.Jobs;
import app.prosa.platform.Mail;
import app.prosa.platform.Transactions;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// "Esqueci minha senha": a link by e-mail that works once, within an hour.
@Component
public final class PasswordResets {
    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 30;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final PasswordResetStore store;
    private final Passwords passwords;
    private final PasswordHashes hashes;
    private final Agents agents;
    private final Attempts attempts;
    private final Mail mail;
    private final Jobs jobs;
    private final OneTimeTask<Void> sending;
    private final Transactions transactions;

    PasswordResets(
            PasswordResetStore store,
            Passwords passwords,
            PasswordHashes hashes,
            Agents agents,
            Attempts attempts,
            Mail mail,
            Jobs jobs,
            OneTimeTask<Void> passwordResetMailTask,
            Transactions transactions) {
        this.store = store;
        this.passwords = passwords;
        this.hashes = hashes;
        this.agents = agents;
        this.attempts = attempts;
        this.mail = mail;
        this.jobs = jobs;
        this.sending = passwordResetMailTask;
        this.transactions = transactions;
    }

    /// Says the same whether somebody has the address or not, and does the same work: for nobody, a job that finds
    /// nobody. Refuses with `mail.not-configured` or `password-reset.too-many-attempts`.
    ///
    /// @param language the mail's, as whoever asks speaks
    public void ask(EmailAddress email, ClientNetwork from, Locale language) {
        if (!mail.configured()) {
            throw Refusal.conflict("mail.not-configured");
        }
        attempts.allow("password-reset", "address:" + from.value(), PER_ADDRESS, WINDOW);
        attempts.allow("password-reset", "account:" + email.value(), PER_ACCOUNT, WINDOW);
        var agent = agents.find(email).map(Agent::id).orElseGet(() -> new AgentId(Ids.next()));
        jobs.now(sending, new PasswordMailJob(agent, MailLanguage.of(language)).id());
    }

    /// Refuses with `password-reset.unknown`, also when it is used up or too old.
    public void redeem(String secret, NewPassword password) {
        var link = new OneTimeSecret(secret);
        if (!store.has(link)) {
            throw unknown();
        }
        var hash = hashes.hash(password);
        transactions.run(() -> {
            var agent = store.useUp(link)
                    .flatMap(agents::current)
                    .map(CurrentAgent::id)
                    .orElseThrow(PasswordResets::unknown);
            passwords.set(agent, hash);
            return agent;
        });
    }

    private static Refusal unknown() {
        return Refusal.unknown("password-reset.unknown");
    }
}
