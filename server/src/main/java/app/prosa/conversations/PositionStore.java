package app.prosa.conversations;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far timelines have come, for heartbeats.
@Component
final class PositionStore {
    private final JdbcClient jdbc;

    PositionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last `seq` of each.
    Map<String, Long> of(Collection<UUID> ids) {
        return jdbc.sql("select id, last_seq as position from conversations where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getString("id"), row.getLong("position")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The last `publicSeq` of each.
    Map<String, Long> publicOf(Collection<UUID> ids) {
        return jdbc.sql("select id, last_public_seq as position from conversations where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getString("id"), row.getLong("position")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
