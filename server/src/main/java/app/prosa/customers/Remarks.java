package app.prosa.customers;

import app.prosa.shared.PlainText;

/// What agents write down about a customer or an organization: at most 4,000 characters, perhaps none.
///
/// Refuses with `notes.too-long` or `notes.not-text`.
public record Remarks(String value) {
    public static final Remarks NONE = new Remarks("");
    private static final int LONGEST = 4_000;

    public Remarks {
        value = PlainText.lines(value, LONGEST, "notes");
    }
}
