package app.prosa.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far timelines have come, for heartbeats, and how far conversations with all that is shown of them.
@Component
final class PositionStore {
    private final JdbcClient jdbc;

    PositionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last `seq` of each.
    Map<String, Long> of(Collection<UUID> ids) {
        return jdbc
                .sql("select id, last_seq as position from conversations where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PositionStore::position)
                .list()
                .stream()
                .collect(byId());
    }

    /// The progress of each that moved, or was read, within 30 s, on the database's clock. A transaction may take 10 s
    /// and shows its own beginning as the time, so this leaves 20 s to notice it.
    Map<String, Long> movedLately() {
        return jdbc.sql("""
                with moved as (
                    select id from conversations where moved_at > now() - interval '30 seconds'
                    union
                    select conversation from read_marks where moved_at > now() - interval '30 seconds'
                )
                select id, last_seq + coalesce((select sum(read_up_to) from read_marks where conversation = id), 0)
                           as position
                from conversations
                join moved using (id)
                """).query(PositionStore::position).list().stream().collect(byId());
    }

    /// The last `publicSeq` of each.
    Map<String, Long> publicOf(Collection<UUID> ids) {
        return jdbc
                .sql("select id, last_public_seq as position from conversations where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PositionStore::position)
                .list()
                .stream()
                .collect(byId());
    }

    private static Map.Entry<String, Long> position(ResultSet row, int number) throws SQLException {
        return Map.entry(row.getString("id"), row.getLong("position"));
    }

    private static Collector<Map.Entry<String, Long>, ?, Map<String, Long>> byId() {
        return Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
