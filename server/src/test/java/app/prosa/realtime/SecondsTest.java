package app.prosa.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SecondsTest {
    private final AtomicLong now = new AtomicLong(TimeUnit.SECONDS.toNanos(100));
    private final Seconds seconds = new Seconds(now::get, 5);

    @Test
    void each_second_passes_once_however_late_one_looks() {
        passes(1_000);
        assertThat(seconds.passed()).containsExactly(101L);

        passes(900);
        assertThat(seconds.passed()).isEmpty();

        passes(2_200);
        assertThat(seconds.passed()).containsExactly(102L, 103L, 104L);
    }

    @Test
    void after_a_long_time_only_the_last_are_made_up_for() {
        passes(60_000);

        assertThat(seconds.passed()).containsExactly(156L, 157L, 158L, 159L, 160L);
    }

    private void passes(long milliseconds) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
