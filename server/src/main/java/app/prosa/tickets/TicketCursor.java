package app.prosa.tickets;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.shared.Refusal;
import java.util.Base64;
import java.util.UUID;

/// Where a page of tickets ended: at this key of its order, and among those equal at this ticket.
record TicketCursor(String key, UUID id) {
    static String of(Ticket last, TicketSort sort) {
        var text = sort.keyOf(last) + " " + last.id().value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static TicketCursor parse(String cursor, TicketSort sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", 2);
            sort.check(parts[0]);
            return new TicketCursor(parts[0], UUID.fromString(parts[1]));
        } catch (RuntimeException malformed) {
            throw Refusal.invalid("page.unknown", "after");
        }
    }
}
