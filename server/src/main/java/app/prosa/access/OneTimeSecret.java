package app.prosa.access;

import app.prosa.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/// 256 random bits that prove who holds them. We keep only the hash: who reads the database gets no way in.
record OneTimeSecret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static OneTimeSecret make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    /// Says nothing: it gets into no log.
    @Override
    public String toString() {
        return "OneTimeSecret";
    }
}
