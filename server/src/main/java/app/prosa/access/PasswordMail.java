package app.prosa.access;

import app.prosa.agents.Agent;
import app.prosa.agents.Agents;
import app.prosa.platform.Mail;
import app.prosa.platform.ProsaSettings;
import app.prosa.platform.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Writes the mails with a link that sets a password. A job carries whom to write to and makes the secret when it runs,
/// so that the secret is in the mail and nowhere else; in the link it stands in the fragment, which browsers send to no
/// server.
@Configuration(proxyBeanMethods = false)
class PasswordMail {
    private static final Duration OF_A_RESET = Duration.ofHours(1);
    /// Whoever is invited on a Friday reads it on Monday.
    private static final Duration OF_AN_INVITATION = Duration.ofDays(3);

    private final Agents agents;
    private final PasswordResetStore store;
    private final Mail mail;
    private final ProsaSettings settings;
    private final Transactions transactions;

    PasswordMail(
            Agents agents, PasswordResetStore store, Mail mail, ProsaSettings settings, Transactions transactions) {
        this.agents = agents;
        this.store = store;
        this.mail = mail;
        this.settings = settings;
        this.transactions = transactions;
    }

    @Bean
    OneTimeTask<Void> passwordResetMailTask() {
        return Tasks.oneTime("password-reset-mail")
                .execute((job, _) -> write(PasswordMailJob.parse(job.getId()), OF_A_RESET, PasswordLetter::reset));
    }

    @Bean
    OneTimeTask<Void> invitationMailTask() {
        return Tasks.oneTime("invitation-mail")
                .execute((job, _) ->
                        write(PasswordMailJob.parse(job.getId()), OF_AN_INVITATION, PasswordLetter::invitation));
    }

    private void write(PasswordMailJob job, Duration lifetime, Words words) {
        agents.find(job.to()).filter(Agent::enabled).ifPresent(agent -> {
            var secret = OneTimeSecret.make();
            transactions.run(() -> {
                store.replace(secret, agent.id(), lifetime);
                return agent;
            });
            var letter = words.to(agent, settings.publicUrl() + "/redefinir-senha#" + secret.value(), job.language());
            mail.send(agent.email(), letter.subject(), letter.text());
        });
    }

    @FunctionalInterface
    private interface Words {
        PasswordLetter to(Agent agent, String link, MailLanguage language);
    }
}
