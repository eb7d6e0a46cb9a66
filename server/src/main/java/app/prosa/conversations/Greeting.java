package app.prosa.conversations;

import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;
import java.util.regex.Pattern;

/// An automatic text of up to 500 characters, and the ground it is shown on, such as `#E4F0EF`. An empty text is not
/// sent.
///
/// Refuses with `greeting.too-long`, `greeting.not-text` or `color.invalid`.
public record Greeting(String text, String color) {
    private static final int LONGEST = 500;
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    public Greeting {
        text = PlainText.lines(text, LONGEST, "greeting").strip();
        if (!COLOR.matcher(color).matches()) {
            throw Refusal.invalid("color.invalid", "color");
        }
    }

    boolean isSent() {
        return !text.isEmpty();
    }
}
