package app.prosa.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What all clients did, were told and saw. Each client writes from one thread, so its own facts keep their order.
public final class History {
    private final Queue<Fact> facts = new ConcurrentLinkedQueue<>();

    public void write(Fact fact) {
        facts.add(fact);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public <F extends Fact> long count(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).count();
    }

    /// The timelines of the conversations that somebody followed or wrote to, in no order.
    public static List<Row> stored(Connection database) throws SQLException {
        try (var query = database.prepareStatement("""
                select conversation, seq, coalesce(public_seq, 0) as public_seq, client_made_id,
                       coalesce(text, '') as text
                from timeline_entries
                """)) {
            query.setFetchSize(10_000);
            var rows = new ArrayList<Row>();
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("conversation", UUID.class),
                row.getLong("seq"),
                row.getLong("public_seq"),
                Optional.ofNullable(row.getObject("client_made_id", UUID.class)),
                row.getString("text"));
    }
}
