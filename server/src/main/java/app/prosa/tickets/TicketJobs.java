package app.prosa.tickets;

import app.prosa.platform.Round;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room does without being asked.
@Configuration(proxyBeanMethods = false)
class TicketJobs {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    @Bean
    Round ticketSweep(TicketsTopic topic) {
        return new Round("ticket-sweep", Duration.ofSeconds(2), topic::sweep);
    }

    /// Before what else is due: mail that a hanging server holds up may wait, a visitor may not.
    @Bean
    Task<Void> lookForUnattended(Unattended unattended) {
        return Tasks.recurring("tickets.look-for-unattended", Schedules.fixedDelay(LOOK_EVERY))
                .defaultPriority(Priority.HIGH)
                .execute((_, _) -> unattended.look());
    }
}
