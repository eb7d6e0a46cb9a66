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

    /// A node that was cut off for longer than this may take its own mark's absence for a restored backup; that costs
    /// its clients one reconnect.
    private static final Duration MARKS_KEPT = Duration.ofDays(1);

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    Task<Void> sweepAttempts(AttemptStore attempts) {
        return Tasks.recurring("platform.sweep-attempts", Schedules.fixedDelay(PAUSE))
                .execute((_, _) -> attempts.sweep(ATTEMPTS_KEPT));
    }

    @Bean
    Task<Void> sweepNodeMarks(NodeMarkStore marks) {
        return Tasks.recurring("platform.sweep-node-marks", Schedules.fixedDelay(PAUSE))
                .execute((_, _) -> marks.sweep(MARKS_KEPT));
    }
}
