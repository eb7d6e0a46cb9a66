package app.prosa.setup;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/// When something in the demo company's story happened, seen from the day the story is told on.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(When.WorkingDay.class), @JsonSubTypes.Type(When.JustNow.class)})
sealed interface When {
    /// In business hours, mostly.
    ///
    /// @param day how many working days ago, 1 or more
    /// @param at on the clock in Joinville
    record WorkingDay(int day, LocalTime at) implements When {}

    record JustNow(int minutesAgo) implements When {}

    ZoneId JOINVILLE = ZoneId.of("America/Sao_Paulo");

    /// The instant this is, where the story is told at `now`.
    default Instant from(Instant now) {
        return switch (this) {
            case WorkingDay(var day, var at) ->
                workingDaysBefore(LocalDate.ofInstant(now, JOINVILLE), day)
                        .atTime(at)
                        .atZone(JOINVILLE)
                        .toInstant();
            case JustNow(var minutes) -> now.minusSeconds(minutes * 60L);
        };
    }

    private static LocalDate workingDaysBefore(LocalDate today, int days) {
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
    }
}
