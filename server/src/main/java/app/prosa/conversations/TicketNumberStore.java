package app.prosa.conversations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class TicketNumberStore {
    private final JdbcClient jdbc;

    TicketNumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long next() {
        return jdbc.sql("select nextval('ticket_numbers')").query(Long.class).single();
    }
}
