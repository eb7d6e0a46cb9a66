package app.prosa.access;

import app.prosa.agents.Agent;
import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.platform.Mail;
import app.prosa.platform.ProsaSettings;
import app.prosa.platform.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Writes the mail with the link. The job carries the agent's id only, and makes the secret when it runs, so that the
/// secret is in the mail and nowhere else; in the link it stands in the fragment, which browsers send to no server.
@Configuration(proxyBeanMethods = false)
class PasswordResetMail {
    private static final String SUBJECT = "Redefinir sua senha no Prosa";

    @Bean
    OneTimeTask<Void> passwordResetMailTask(
            Agents agents, PasswordResetStore store, Mail mail, ProsaSettings settings, Transactions transactions) {
        return Tasks.oneTime("password-reset-mail")
                .execute((job, _) -> agents.find(new AgentId(UUID.fromString(job.getId())))
                        .filter(Agent::enabled)
                        .ifPresent(agent -> {
                            var secret = OneTimeSecret.make();
                            transactions.run(() -> {
                                store.replace(secret, agent.id());
                                return agent;
                            });
                            mail.send(agent.email(), SUBJECT, text(agent, settings.publicUrl(), secret));
                        }));
    }

    private static String text(Agent to, String publicUrl, OneTimeSecret secret) {
        return """
                Olá, %s.

                Alguém pediu uma nova senha para este e-mail no Prosa. Para escolher a sua, abra em até uma hora:

                %s/redefinir-senha#%s

                Se não foi você, não é preciso fazer nada: sua senha continua a mesma.
                """.formatted(to.name().value(), publicUrl, secret.value());
    }
}
