package app.prosa.access;

import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;

/// A password somebody wants to have from now on: 10 to 200 characters of any kind. Length is what makes it strong
/// (NIST SP 800-63B); the upper bound keeps hashing cheap.
///
/// Refuses with `password.too-short`, `password.too-long`, `password.not-text` or `password.too-common`.
public record NewPassword(String value) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    public NewPassword {
        if (value.codePointCount(0, value.length()) < SHORTEST) {
            throw Refusal.invalid("password.too-short", "password");
        }
        PlainText.lines(value, LONGEST, "password");
        if (CommonPasswords.has(value)) {
            throw Refusal.invalid("password.too-common", "password");
        }
    }

    /// Says nothing: it gets into no log.
    @Override
    public String toString() {
        return "NewPassword";
    }
}
