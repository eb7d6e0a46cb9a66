package app.prosa.load;

import java.util.UUID;

/// A visitor with an open conversation, as the database was given them.
///
/// @param address where the visitor seems to come from: limits count by address
public record Seeded(UUID conversation, UUID visitor, String secret, String address) {
    /// How many entries each conversation begins with.
    public static final int ENTRIES = 3;

    /// 43 characters, as the chat makes them.
    public static String secret(int number) {
        return "bench%038d".formatted(number);
    }

    public static String address(int number) {
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }
}
