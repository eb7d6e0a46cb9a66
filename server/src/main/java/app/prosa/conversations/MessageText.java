package app.prosa.conversations;

import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;

/// What a person wrote, as they wrote it: plain text, 1 to 8,000 characters.
///
/// Refuses with `message.empty`, `message.too-long` or `message.not-text`.
public record MessageText(String value) {
    private static final int LONGEST = 8_000;

    public MessageText {
        if (value.isBlank()) {
            throw Refusal.invalid("message.empty");
        }
        if (value.codePointCount(0, value.length()) > LONGEST) {
            throw Refusal.invalid("message.too-long");
        }
        if (!PlainText.canBeKept(value)) {
            throw Refusal.invalid("message.not-text");
        }
    }
}
