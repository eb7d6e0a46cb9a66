package app.prosa.platform;

import io.lettuce.core.RedisURI;
import java.time.Duration;

/// Where Redis is and how to get in. Never printed: the password is in it.
///
/// @param channel what hints are published on. Redis' channels do not keep its numbered databases apart, so the number
///     is part of the name: two installations on one Redis need different ones
record RedisAddress(RedisURI uri, String channel) {
    /// For connecting, for the greeting and for each command.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// Reads `redis://user:password@host:port/number`, or `rediss://...` for TLS; the password is percent-encoded.
    static RedisAddress parse(String given) {
        try {
            var uri = RedisURI.create(given);
            uri.setTimeout(PATIENCE);
            uri.setClientName("prosa");
            return new RedisAddress(uri, "prosa-hints-" + uri.getDatabase());
        } catch (IllegalArgumentException e) {
            throw new CannotStart( // without the cause, whose message holds the password
                    "PROSA_REDIS_URL is not the address of a Redis.",
                    "Give it as redis://:password@host:6379, or rediss://... for TLS.");
        }
    }

    Duration patience() {
        return PATIENCE;
    }

    @Override
    public String toString() {
        return "RedisAddress";
    }
}
