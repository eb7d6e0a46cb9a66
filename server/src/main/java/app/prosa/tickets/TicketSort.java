package app.prosa.tickets;

import app.prosa.shared.TicketNumber;
import java.time.Instant;

/// What a list of tickets can be sorted by. Not by who asks: whoever looks for somebody's searches for the name.
public enum TicketSort {
    UPDATED("tickets.updated_at", "cast(:key as timestamptz)"),
    CREATED("tickets.created_at", "cast(:key as timestamptz)"),
    PRIORITY("priorities.level", "cast(:key as int)"),
    STATUS("ticket_statuses.position", "cast(:key as int)"),
    NUMBER("tickets.number", ":key");

    private final String column;
    private final String key;

    TicketSort(String column, String key) {
        this.column = column;
        this.key = key;
    }

    String column() {
        return column;
    }

    /// The parameter `key` as the column has it.
    String key() {
        return key;
    }

    String keyOf(Ticket ticket) {
        return switch (this) {
            case UPDATED -> ticket.updatedAt().toString();
            case CREATED -> ticket.createdAt().toString();
            case PRIORITY -> ticket.priority().level().orElseThrow().toString();
            case STATUS -> ticket.status().position().orElseThrow().toString();
            case NUMBER -> ticket.number().value();
        };
    }

    /// Throws where the key is not one of this order.
    Object read(String key) {
        return switch (this) {
            case UPDATED, CREATED -> Instant.parse(key);
            case PRIORITY, STATUS -> Integer.valueOf(key);
            case NUMBER -> new TicketNumber(key);
        };
    }
}
