package app.prosa.customers;

import app.prosa.shared.Refusal;
import app.prosa.shared.Sha256;
import java.util.regex.Pattern;

/// What makes a browser the same visitor again: 32 random bytes that it made itself, as 43 characters of base64url.
/// Whoever holds it is the visitor, so it is kept only as a hash. It needs no salt, being as random as a key.
public record VisitorSecret(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    public VisitorSecret {
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.unauthenticated("visitor.unknown");
        }
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    /// Never in a log.
    @Override
    public String toString() {
        return "VisitorSecret[...]";
    }
}
