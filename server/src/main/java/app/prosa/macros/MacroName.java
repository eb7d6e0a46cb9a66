package app.prosa.macros;

import app.prosa.shared.PlainText;

/// What a macro is found by in a list: one line of 1 to 80 characters. Refuses with `name.empty`, `name.too-long` or
/// `name.not-text`.
public record MacroName(String value) {
    private static final int LONGEST = 80;

    public MacroName {
        value = PlainText.line(value, LONGEST, "name");
    }
}
