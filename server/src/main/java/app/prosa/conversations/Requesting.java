package app.prosa.conversations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who asks, as the console shows them.
///
/// @param name null for a visitor who gave none, and is called by `number`
/// @param customer the registered customer this is
/// @param online the visitor's chat is connected now
public record Requesting(
        @Nullable String name,
        long number,
        @Nullable String email,
        @Nullable UUID customer,
        @Nullable String organization,
        boolean online) {}
