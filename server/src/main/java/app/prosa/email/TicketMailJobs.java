package app.prosa.email;

import app.prosa.platform.Jobs;
import app.prosa.platform.Mail;
import app.prosa.tickets.TicketFollowUp;
import app.prosa.tickets.TicketId;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Mail is a job written down with the fact it tells of: both are there, or neither. Where no mail server is configured
/// nothing is written down, so that nobody gets a year's mail on the day one is.
@Configuration(proxyBeanMethods = false)
class TicketMailJobs {
    private static final String OPENED = "email.ticket-opened";
    private static final String HANDED_OVER = "email.ticket-handed-over";
    private static final String REPLIED = "email.ticket-replied";
    private static final int TRIES = 12;
    private static final double DOUBLED = 2;

    @Bean(OPENED)
    OneTimeTask<Void> ticketOpenedMail(TicketMail mail) {
        return Tasks.oneTime(OPENED)
                .onFailure(laterAndLater())
                .execute((job, _) -> mail.sendOpened(ticket(job.getId().split("/", 2)[0])));
    }

    @Bean(HANDED_OVER)
    OneTimeTask<Void> ticketHandedOverMail(TicketMail mail) {
        return Tasks.oneTime(HANDED_OVER).onFailure(laterAndLater()).execute((job, _) -> {
            var parts = job.getId().split("/", 2);
            mail.sendHandedOver(ticket(parts[0]), Integer.parseInt(parts[1]));
        });
    }

    @Bean(REPLIED)
    OneTimeTask<Void> ticketRepliedMail(TicketMail mail) {
        return Tasks.oneTime(REPLIED).onFailure(laterAndLater()).execute((job, _) -> {
            var parts = job.getId().split("/", 2);
            mail.sendReply(ticket(parts[0]), Long.parseLong(parts[1]));
        });
    }

    @Bean
    TicketFollowUp ticketMailFollowUp(
            Jobs jobs,
            Mail mail,
            @Qualifier(OPENED) OneTimeTask<Void> opened,
            @Qualifier(HANDED_OVER) OneTimeTask<Void> handedOver,
            @Qualifier(REPLIED) OneTimeTask<Void> replied) {
        return new TicketFollowUp() {
            @Override
            public void opened(TicketId ticket) {
                if (mail.configured()) {
                    jobs.now(opened, ticket.value().toString());
                }
            }

            @Override
            public void emailLeft(TicketId ticket, long seq) {
                if (mail.configured()) {
                    jobs.now(opened, ticket.value() + "/" + seq);
                }
            }

            @Override
            public void handedOver(TicketId ticket, int edition) {
                if (mail.configured()) {
                    jobs.now(handedOver, ticket.value() + "/" + edition);
                }
            }

            @Override
            public void replied(TicketId ticket, long seq) {
                if (mail.configured()) {
                    jobs.now(replied, ticket.value() + "/" + seq);
                }
            }
        };
    }

    /// After a minute, then each time twice as late: in all almost three days, so that a mail server may be down over a
    /// weekend.
    private static FailureHandler<Void> laterAndLater() {
        return new FailureHandler.MaxRetriesFailureHandler<>(
                TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), DOUBLED));
    }

    private static TicketId ticket(String id) {
        return new TicketId(UUID.fromString(id));
    }
}
