package app.prosa.platform;

import static app.prosa.platform.Conditions.where;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What stands in the SQL of a list.
class ConditionsTest {
    @Test
    void what_nobody_asked_for_does_not_stand_there() {
        assertThat(Conditions.of(List.of(where(Optional.empty(), "team = :team")))
                        .sql())
                .isEmpty();
        assertThat(Conditions.of(List.of(
                                where(Optional.empty(), "team = :team"), where(Optional.of(7), "priority = :priority")))
                        .sql())
                .isEqualTo("where (priority = :priority)");
    }

    @Test
    void all_that_is_asked_for_must_hold_and_none_changes_the_meaning_of_another() {
        assertThat(Conditions.of(List.of(Optional.of("a or b"), Optional.of("c")))
                        .sql())
                .isEqualTo("where (a or b) and (c)");
    }
}
