package app.prosa.tickets;

import app.prosa.shared.TicketNumber;
import java.time.Instant;

/// The orders a list of tickets can have, each from the greatest down; what is equal is newest first.
public enum TicketSort {
    UPDATED("tickets.updated_at", "cast(:key as timestamptz)"),
    CREATED("tickets.created_at", "cast(:key as timestamptz)"),
    PRIORITY("priorities.level", "cast(:key as int)"),
    NUMBER("tickets.number", ":key");

    private final String column;
    private final String key;

    TicketSort(String column, String key) {
        this.column = column;
        this.key = key;
    }

    String after() {
        return "(%s, tickets.id) < (%s, :id)".formatted(column, key);
    }

    String order() {
        return "%s desc, tickets.id desc".formatted(column);
    }

    String keyOf(Ticket ticket) {
        return switch (this) {
            case UPDATED -> ticket.updatedAt().toString();
            case CREATED -> ticket.createdAt().toString();
            case PRIORITY -> ticket.priority().level().orElseThrow().toString();
            case NUMBER -> ticket.number().value();
        };
    }

    /// Throws where the key is not one of this order.
    void check(String key) {
        switch (this) {
            case UPDATED, CREATED -> Instant.parse(key);
            case PRIORITY -> Integer.parseInt(key);
            case NUMBER -> new TicketNumber(key);
        }
    }
}
