package app.prosa.tickets;

import app.prosa.shared.PlainText;

/// One line of 1 to 80 characters. Refuses with `name.empty`, `name.too-long` or `name.not-text`.
public record CatalogueName(String value) {
    private static final int LONGEST = 80;

    public CatalogueName {
        value = PlainText.line(value, LONGEST, "name");
    }
}
