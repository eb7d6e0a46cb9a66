package app.prosa.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/// Where a page of a list ended: at this key of the list's order, and among those equal at this row. Two rows may well
/// have the same instant; by the key alone, a page that ends between them would lose the second.
public record Cursor(String key, UUID id) {
    /// Refuses what is none with `page.unknown`; `reading` throws where the key is not one of the list's order.
    public static Cursor parse(String text, Function<String, ?> reading) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            var cursor = new Cursor(parts[0], UUID.fromString(parts[1]));
            var _ = reading.apply(cursor.key());
            return cursor;
        } catch (RuntimeException malformed) {
            throw Refusal.invalid("page.unknown", "after");
        }
    }

    /// As clients hold it, to whom it means nothing.
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((key + " " + id).getBytes(UTF_8));
    }
}
