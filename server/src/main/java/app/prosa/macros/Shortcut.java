package app.prosa.macros;

import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/// What is typed behind a `/` to get a macro: 1 to 30 small letters, digits, `-` and `_`. A slash before it and
/// capitals are taken as a slip.
///
/// Refuses with `shortcut.empty`, `shortcut.too-long`, `shortcut.not-text` or `shortcut.not-a-word`.
public record Shortcut(String value) {
    private static final int LONGEST = 30;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*");

    public Shortcut {
        value = PlainText.line(withoutSlash(value.strip()), LONGEST, "shortcut").toLowerCase(Locale.ROOT);
        if (!WORD.matcher(value).matches()) {
            throw Refusal.invalid("shortcut.not-a-word", "shortcut");
        }
    }

    private static String withoutSlash(String given) {
        return given.startsWith("/") ? given.substring(1) : given;
    }
}
