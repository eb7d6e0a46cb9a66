package app.prosa.shared;

/// A person's name on one line, 1 to 120 characters.
///
/// Refuses with `name.empty`, `name.too-long` or `name.not-text`.
public record PersonName(String value) {
    private static final int LONGEST = 120;

    public PersonName {
        value = PlainText.line(value, LONGEST, "name");
    }
}
