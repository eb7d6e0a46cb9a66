package app.prosa.platform;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.prosa.TestDatabase;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class JobsTest {
    private final TestDatabase database = TestDatabase.create();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final OneTimeTask<Void> write =
            Tasks.oneTime("test.write").execute((instance, _) -> done.add(instance.getId()));
    private final Scheduler scheduler = new JobScheduler().scheduler(database.dataSource(), List.of(write), new Node());
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final Jobs jobs =
            new Jobs(database.dataSource(), beans.getBeanProvider(Scheduler.class), Clock.systemUTC());

    @BeforeEach
    void start() {
        beans.addBean("scheduler", scheduler);
        scheduler.start();
    }

    @AfterEach
    void stop() {
        scheduler.stop();
    }

    @Test
    void work_is_done_once_the_transaction_has_committed() {
        database.transactions().run(() -> {
            jobs.now(write, "letter");
            assertThat(done).isEmpty();
            return true;
        });

        await().atMost(ofSeconds(20)).until(() -> done.contains("letter"));
        await().atMost(ofSeconds(20)).until(() -> waiting() == 0);
        assertThat(done).containsExactly("letter");
    }

    @Test
    void work_of_a_transaction_that_rolls_back_was_never_there() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> database.transactions().run(() -> {
                    jobs.now(write, "letter");
                    assertThat(waiting()).isOne();
                    throw new IllegalStateException("rolls back");
                }));

        assertThat(waiting()).isZero();
    }

    private long waiting() {
        return database.jdbc()
                .sql("select count(*) from scheduled_tasks")
                .query(Long.class)
                .single();
    }
}
