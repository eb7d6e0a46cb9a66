package app.prosa.tickets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.prosa.shared.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// Never in a log.
    @Override
    public String toString() {
        return "LinkSecret[...]";
    }
}
