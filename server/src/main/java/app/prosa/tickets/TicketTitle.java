package app.prosa.tickets;

import app.prosa.shared.PlainText;

/// One line of 1 to 200 characters. Refuses with `title.empty`, `title.too-long` or `title.not-text`.
public record TicketTitle(String value) {
    static final int LONGEST = 200;

    public TicketTitle {
        value = PlainText.line(value, LONGEST, "title");
    }
}
