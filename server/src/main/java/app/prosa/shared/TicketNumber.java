package app.prosa.shared;

import java.util.regex.Pattern;

/// The number a requester is told ("Protocolo"): the year and a count, `2026-018453`. A conversation has one from its
/// start, and the ticket it becomes keeps it, so that a requester has one number to remember.
///
/// Refuses anything of another form with `ticket.unknown`: there is no such number.
public record TicketNumber(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{6,12}");

    public TicketNumber {
        if (!FORM.matcher(value).matches()) {
            throw Refusal.unknown("ticket.unknown");
        }
    }

    public static TicketNumber of(int year, long count) {
        return new TicketNumber("%04d-%06d".formatted(year, count));
    }
}
