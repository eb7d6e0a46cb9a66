package app.prosa.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/// An e-mail address as people write it: one `@`, a domain with a dot, at most 254 characters (RFC 5321), no spaces or
/// control characters, so that it can stand in a mail header. Two that differ only in case are the same address.
///
/// Refuses with `email.empty`, `email.too-long`, `email.not-text` or `email.invalid`.
public record EmailAddress(String value) {
    private static final int LONGEST = 254;

    /// Every part is a class that excludes what ends it, so matching is linear.
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>()\\[\\],;:\\\\\"]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");

    public EmailAddress {
        value = PlainText.line(value, LONGEST, "email").toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.invalid("email.invalid", "email");
        }
    }
}
