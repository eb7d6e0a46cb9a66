package app.prosa.platform;

import static com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/// Work for later, kept in the database: written in the caller's transaction with the fact that causes it, so that
/// either both are there or neither, and done by whichever node comes to it, once more when that node dies.
///
/// A room declares its work as `Task` beans (`Tasks.oneTime(name)`, `Tasks.recurring(name, schedule)`). One-time work
/// carries the id of what it is about and nothing else: when it runs, it reads how things stand then.
@Component
public final class Jobs {
    private final SchedulerClient jobs;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    public Jobs(DataSource database, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.jobs = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .enablePriority()
                .build();
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// As soon as the transaction commits. Work about this id that still waits stays as it is.
    public void now(OneTimeTask<Void> work, String id) {
        jobs.schedule(work.instance(id), clock.instant(), WHEN_EXISTS_DO_NOTHING);
        lookAfterCommit();
    }

    private void lookAfterCommit() {
        if (!isSynchronizationActive()) {
            look();
            return;
        }
        registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }

    /// Does not wait for the next look, which comes anyway.
    private void look() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
