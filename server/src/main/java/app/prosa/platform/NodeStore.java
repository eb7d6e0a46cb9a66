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

    boolean answers() {
        return jdbc.sql("select true").query(Boolean.class).single();
    }
}
