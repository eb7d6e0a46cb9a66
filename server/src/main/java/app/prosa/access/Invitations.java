package app.prosa.access;

import app.prosa.agents.AgentId;
import app.prosa.platform.Jobs;
import app.prosa.platform.Mail;
import app.prosa.shared.Refusal;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// A mail to a new agent, with a link that sets the first password.
@Component
final class Invitations {
    private final Mail mail;
    private final Jobs jobs;
    private final OneTimeTask<Void> sending;

    Invitations(Mail mail, Jobs jobs, OneTimeTask<Void> invitationMailTask) {
        this.mail = mail;
        this.jobs = jobs;
        this.sending = invitationMailTask;
    }

    /// Refuses with `password.needed` where no mail is sent: nobody could come in.
    void send(AgentId to, Locale language) {
        if (!mail.configured()) {
            throw Refusal.invalid("password.needed", "password");
        }
        jobs.now(sending, new PasswordMailJob(to, MailLanguage.of(language)).id());
    }
}
