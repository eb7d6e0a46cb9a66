package app.prosa.tickets;

import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;

/// What a person wrote in a ticket, as they wrote it: plain text, 1 to 8,000 characters.
///
/// Refuses with `text.empty`, `text.too-long` or `text.not-text`.
public record TicketText(String value) {
    private static final int LONGEST = 8_000;

    public TicketText {
        value = PlainText.lines(value, LONGEST, "text");
        if (value.isBlank()) {
            throw Refusal.invalid("text.empty", "text");
        }
    }
}
