package app.prosa.teams;

import app.prosa.shared.PlainText;

/// Refuses with `name.empty`, `name.too-long` (80 characters) or `name.not-text`.
public record TeamName(String value) {
    private static final int LONGEST = 80;

    public TeamName {
        value = PlainText.line(value, LONGEST, "name");
    }
}
