package app.prosa.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Runs what `Jobs` keeps, and the recurring work of every room.
@Configuration(proxyBeanMethods = false)
class JobScheduler {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 10;

    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource database, List<Task<?>> work, Node node) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), once(work))
                .startTasks(recurring(work))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(AT_ONCE)
                .enablePriority()
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .schedulerName(new SchedulerName.Fixed(node.id().toString()))
                .build();
    }

    /// Starts after everything else stands, and stops before anything falls.
    @Bean
    SmartLifecycle schedulerLifecycle(Scheduler scheduler) {
        return new SmartLifecycle() {
            @Override
            public void start() {
                scheduler.start();
            }

            @Override
            public void stop() {
                scheduler.stop();
            }

            @Override
            public boolean isRunning() {
                return scheduler.getSchedulerState().isStarted()
                        && !scheduler.getSchedulerState().isShuttingDown();
            }
        };
    }

    private static List<Task<?>> once(List<Task<?>> work) {
        return work.stream().filter(each -> !(each instanceof OnStartup)).toList();
    }

    @SuppressWarnings("unchecked") // the builder asks for a type that is both, which a stream cannot say
    private static <T extends Task<?> & OnStartup> List<T> recurring(List<Task<?>> work) {
        return work.stream()
                .filter(OnStartup.class::isInstance)
                .map(each -> (T) each)
                .toList();
    }
}
