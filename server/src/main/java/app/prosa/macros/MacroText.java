package app.prosa.macros;

import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;

/// What a macro puts into an answer: plain text of 1 to 8,000 characters, as long as a message may be. Names in braces
/// are filled in by the console: `{nome}` is the requester's first name, `{agente}` the agent's; others stay for the
/// agent to fill in.
///
/// Refuses with `text.empty`, `text.too-long` or `text.not-text`.
public record MacroText(String value) {
    private static final int LONGEST = 8_000;

    public MacroText {
        value = PlainText.lines(value, LONGEST, "text");
        if (value.isBlank()) {
            throw Refusal.invalid("text.empty", "text");
        }
    }
}
