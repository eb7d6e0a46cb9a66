package app.prosa.bench;

import java.sql.Connection;
import java.sql.SQLException;

/// The tables of conversations once more, with their indexes, for what stands beside Prosa: those that write (B3, B4).
final class Beside {
    private static final String TABLES = """
            create schema beside;
            create table beside.conversations (like public.conversations including all);
            create table beside.timeline_entries (like public.timeline_entries including all);
            insert into beside.conversations select * from public.conversations where number < '1999-003000';
            insert into beside.timeline_entries
            select e.* from public.timeline_entries e join beside.conversations c on c.id = e.conversation;
            analyze;
            """;

    private Beside() {}

    static void sow(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(TABLES);
        }
    }
}
