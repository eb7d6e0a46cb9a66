package app.prosa.load;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A visitor with an open conversation, as the database was given them.
///
/// @param address where the visitor seems to come from: limits count by address
/// @param at when the entries were made
public record Seeded(UUID conversation, UUID visitor, String secret, String address, Instant at) {
    /// How many entries each conversation begins with.
    public static final int ENTRIES = 3;

    /// What somebody says who holds the first so many of the entries.
    public String subscription(String topic, long held) {
        return Frames.subscribe(topic + "/" + conversation, held, Optional.of(at.toString()));
    }

    /// 43 characters, as the chat makes them.
    public static String secret(int number) {
        return "bench%038d".formatted(number);
    }

    public static String address(int number) {
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }
}
