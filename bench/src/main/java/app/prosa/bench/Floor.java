package app.prosa.bench;

import app.prosa.load.Seeded;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// What the database alone can do: clients that each store one message after the other, a commit for each, in tables
/// like Prosa's. Their foreign keys are the only thing that those lack.
final class Floor {
    /// One row: what the target calls a single-row insert.
    static final String ONE_ROW = """
            insert into beside.timeline_entries (conversation, seq, kind, visitor, client_made_id, text, at)
            values (?::uuid, 10 + nextval('visitor_numbers'), 'MESSAGE', ?::uuid, ?::uuid, ?, now())
            """;

    /// The two rows that a message changes: the end of the timeline, and the conversation.
    static final String MESSAGE = """
            with message (conversation, visitor, id, text) as (values (?::uuid, ?::uuid, ?::uuid, ?::text)),
            next as (
                update beside.conversations
                set last_seq = last_seq + 1, last_public_seq = last_public_seq + 1, moved_at = now(),
                    last_line = left(message.text, 200), last_line_at = now(), last_line_by = 'VISITOR',
                    waiting_since = coalesce(waiting_since, now())
                from message
                where conversations.id = message.conversation
                returning conversations.id, last_seq, last_public_seq
            )
            insert into beside.timeline_entries (conversation, seq, public_seq, kind, visitor, client_made_id, text, at)
            select next.id, next.last_seq, next.last_public_seq, 'MESSAGE', message.visitor, message.id,
                   message.text, now()
            from next, message
            returning seq
            """;

    private final Stage stage;
    private final List<Seeded> chats;

    Floor(Stage stage, List<Seeded> chats) {
        this.stage = stage;
        this.chats = chats;
    }

    /// Messages a second.
    double rate(String sql, int clients, Duration span) throws Exception {
        var done = 0L;
        for (var client : atOnce(clients, number -> () -> repeat(sql, number, clients, span))) {
            done += client.size();
        }
        return done / (span.toMillis() / 1000.0);
    }

    /// How long one client waits for one, in milliseconds: the median.
    double time(String sql, Duration span) throws Exception {
        var took = repeat(sql, 0, 1, span);
        took.sort(Long::compare);
        return took.get(took.size() / 2) / 1e6;
    }

    private List<Long> repeat(String sql, int client, int clients, Duration span) throws Exception {
        var took = new ArrayList<Long>();
        try (var database = stage.database();
                var statement = database.prepareStatement(sql)) {
            var end = System.nanoTime() + span.toNanos();
            for (var chat = client; System.nanoTime() < end; chat += clients) {
                var start = System.nanoTime();
                write(statement, chats.get(chat % chats.size()));
                took.add(System.nanoTime() - start);
            }
        }
        return took;
    }

    private static void write(PreparedStatement statement, Seeded chat) throws SQLException {
        statement.setString(1, chat.conversation().toString());
        statement.setString(2, chat.visitor().toString());
        statement.setString(3, UUID.randomUUID().toString());
        statement.setString(4, Talk.text(0));
        statement.execute();
    }

    private interface Client {
        Callable<List<Long>> number(int number);
    }

    private static List<List<Long>> atOnce(int many, Client client) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var all = new ArrayList<Callable<List<Long>>>();
            for (var number = 0; number < many; number++) {
                all.add(client.number(number));
            }
            var results = new ArrayList<List<Long>>();
            for (var each : threads.invokeAll(all)) {
                results.add(each.get());
            }
            return results;
        }
    }
}
