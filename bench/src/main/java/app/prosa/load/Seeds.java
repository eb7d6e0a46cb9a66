package app.prosa.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Puts visitors with open conversations into the database of an installation, by the thousand: each belongs to one of
/// the agents who were hired as "bench", and has a few messages.
public final class Seeds {
    private static final String SEARCH = "timeline_search";

    private static final String VISITORS = """
            insert into visitors (id, secret_hash, created_at)
            select uuidv7(), sha256(convert_to('bench' || lpad(i::text, 38, '0'), 'UTF8')), now() - interval '1 hour'
            from generate_series(0, ? - 1) i
            """;

    private static final String CONVERSATIONS = """
            insert into conversations (id, number, visitor, assignee, last_seq, last_public_seq, last_line,
                                       last_line_at, language, started_at, moved_at)
            select uuidv7(), '1999-' || lpad(i::text, 6, '0'), v.id, agents.ids[1 + i / ? % cardinality(agents.ids)],
                   ?, ?, 'Bom dia', v.created_at, 'pt-BR', v.created_at, v.created_at
            from generate_series(0, ? - 1) i
            join visitors v on v.secret_hash = sha256(convert_to('bench' || lpad(i::text, 38, '0'), 'UTF8'))
            cross join (select array_agg(id order by id) as ids from agents where email like 'bench%') agents
            """;

    private static final String ENTRIES = """
            insert into timeline_entries (conversation, seq, public_seq, kind, visitor, client_made_id, text, at)
            select c.id, seq, seq, 'MESSAGE', c.visitor, uuidv7(), 'Bom dia, esta é a mensagem ' || seq, c.started_at
            from conversations c, generate_series(1, ?) seq
            where c.number like '1999-%'
            """;

    private Seeds() {}

    /// Rows first, what is looked up by words afterwards: so it takes seconds.
    ///
    /// @param each as many in a row belong to one agent
    public static void sow(Connection database, int many, int each) throws SQLException {
        var search = definition(database, SEARCH);
        run(database, "drop index " + SEARCH);
        run(database, VISITORS, many);
        run(database, CONVERSATIONS, each, Seeded.ENTRIES, Seeded.ENTRIES, many);
        run(database, ENTRIES, Seeded.ENTRIES);
        run(database, search);
    }

    private static String definition(Connection database, String index) throws SQLException {
        try (var statement = database.prepareStatement("select indexdef from pg_indexes where indexname = ?")) {
            statement.setString(1, index);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /// All, by their numbers.
    public static List<Seeded> read(Connection database) throws SQLException {
        var all = new ArrayList<Seeded>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select id, visitor, started_at from conversations where number like '1999-%' order by number")) {
            while (rows.next()) {
                var number = all.size();
                all.add(new Seeded(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        Seeded.secret(number),
                        Seeded.address(number),
                        rows.getTimestamp(3).toInstant()));
            }
        }
        return all;
    }

    private static void run(Connection database, String sql, int... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var place = 0; place < values.length; place++) {
                statement.setInt(place + 1, values[place]);
            }
            statement.execute();
        }
    }
}
