package app.prosa.tickets;

import app.prosa.shared.Cursor;

/// The order of a list of tickets. What is equal follows by when it was opened, the same way round: so an index that
/// has one direction has the other, read from its end.
public record TicketOrder(TicketSort by, Direction direction) {
    static final TicketOrder LATEST_FIRST = new TicketOrder(TicketSort.UPDATED, Direction.DESC);

    public enum Direction {
        ASC("asc", ">"),
        DESC("desc", "<");

        private final String word;
        private final String beyond;

        Direction(String word, String beyond) {
            this.word = word;
            this.beyond = beyond;
        }
    }

    String sql() {
        return " order by %s %s, tickets.id %s".formatted(by.column(), direction.word, direction.word);
    }

    /// What follows the parameters `key` and `id`.
    String after() {
        return "(%s, tickets.id) %s (%s, :id)".formatted(by.column(), direction.beyond, by.key());
    }

    Cursor after(Ticket last) {
        return new Cursor(by.keyOf(last), last.id().value());
    }

    /// Refuses what is no cursor of this order with `page.unknown`.
    Cursor read(String after) {
        return Cursor.parse(after, by::read);
    }
}
