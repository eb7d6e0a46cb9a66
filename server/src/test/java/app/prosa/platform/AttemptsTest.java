package app.prosa.platform;

import static java.time.Duration.ofMinutes;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.prosa.TestDatabase;
import app.prosa.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final TestDatabase database = TestDatabase.create();

    @Test
    void A4_one_attempt_too_many_is_refused_until_the_window_is_over() {
        tryTimes(3, NOON, "ana");

        assertThat(refusalOf(() -> tryTimes(1, NOON.plusSeconds(30), "ana")).details())
                .isEqualTo(Map.of("retryAfterSeconds", "30"));
        assertThatCode(() -> tryTimes(1, NOON.plusSeconds(180), "ana")).doesNotThrowAnyException();
    }

    @Test
    void A4_the_limit_holds_across_the_end_of_a_window() {
        tryTimes(3, NOON.plusSeconds(59), "ana");

        assertThat(refusalOf(() -> tryTimes(1, NOON.plusSeconds(61), "ana")).code())
                .isEqualTo("sign-in.too-many-attempts");
    }

    @Test
    void A4_attempts_count_together_to_whatever_fraction_of_a_millisecond_the_clock_tells() {
        tryTimes(1, NOON.plusNanos(1_000), "ana");
        tryTimes(1, NOON.plusNanos(2_000), "ana");
        tryTimes(1, NOON.plusNanos(999_000), "ana");

        assertThat(refusalOf(() -> tryTimes(1, NOON.plusNanos(1_003_000), "ana"))
                        .code())
                .isEqualTo("sign-in.too-many-attempts");
    }

    @Test
    void one_persons_attempts_are_not_anothers_and_can_be_forgotten() {
        tryTimes(3, NOON, "ana");
        assertThatCode(() -> tryTimes(3, NOON, "bruno")).doesNotThrowAnyException();

        attempts(NOON).forget("sign-in", "ana");
        assertThatCode(() -> tryTimes(3, NOON, "ana")).doesNotThrowAnyException();
    }

    @Test
    void an_attempt_taken_back_makes_room_for_one_more() {
        tryTimes(3, NOON, "ana");
        attempts(NOON).takeBack("sign-in", "ana");

        assertThatCode(() -> tryTimes(1, NOON, "ana")).doesNotThrowAnyException();
        assertThat(refusalOf(() -> tryTimes(1, NOON, "ana")).code()).isEqualTo("sign-in.too-many-attempts");
    }

    @Test
    void whose_attempts_they_are_is_not_kept_in_plain() {
        tryTimes(1, NOON, "ana@example.com");

        assertThat(database.jdbc()
                        .sql("select key from attempts")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("ana");
    }

    @Test
    void an_attempt_that_a_rollback_could_undo_is_a_bug() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> database.transactions().run(() -> {
                    tryTimes(1, NOON, "ana");
                    return true;
                }));
    }

    private void tryTimes(int times, Instant at, String key) {
        for (var i = 0; i < times; i++) {
            attempts(at).allow("sign-in", key, 3, ofMinutes(1));
        }
    }

    private Attempts attempts(Instant now) {
        return new Attempts(new AttemptStore(database.jdbc()), Clock.fixed(now, UTC));
    }

    private static Refusal refusalOf(ThrowingCallable command) {
        return assertThatExceptionOfType(Refusal.class).isThrownBy(command).actual();
    }
}
