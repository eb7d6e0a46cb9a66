package app.prosa.platform;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class NodeStore {
    private final JdbcClient jdbc;

    NodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row that others swept, because this node was cut off for too long, comes back.
    void renew(UUID node) {
        jdbc.sql("""
                insert into nodes (id)
                values (:node)
                on conflict (id) do update set renewed_at = now()
                """).param("node", node).update();
    }

    /// How many had been dead for so long.
    int sweep(Duration deadAfter) {
        return jdbc.sql("delete from nodes where renewed_at < now() - make_interval(secs => :seconds)")
                .param("seconds", deadAfter.toSeconds())
                .update();
    }

    /// A database that takes nothing, such as a standby, is of no use to anybody who writes.
    boolean takesWrites() {
        return jdbc.sql("select not current_setting('transaction_read_only')::boolean")
                .query(Boolean.class)
                .single();
    }
}
