package app.prosa.tickets;

import app.prosa.shared.Refusal;
import app.prosa.shared.Sha256;
import java.util.regex.Pattern;

/// Lets whoever holds it follow and answer one ticket without an account: 43 characters of base64url.
public record LinkSecret(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    public LinkSecret {
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.unauthenticated("ticket-link.unknown");
        }
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    /// Never in a log.
    @Override
    public String toString() {
        return "LinkSecret[...]";
    }
}
