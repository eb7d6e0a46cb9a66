package app.prosa.platform;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room throws away in time.
@Configuration(proxyBeanMethods = false)
class Sweeps {
    /// Longer than twice any window in use.
    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(3);

    @Bean
    Task<Void> sweepAttempts(AttemptStore attempts) {
        return Tasks.recurring("platform.sweep-attempts", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((_, _) -> attempts.sweep(ATTEMPTS_KEPT));
    }
}
