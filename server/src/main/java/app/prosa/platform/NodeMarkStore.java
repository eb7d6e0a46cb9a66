package app.prosa.platform;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class NodeMarkStore {
    private final JdbcClient jdbc;

    NodeMarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Leaves this mark, and says which was there before it; 0 for none.
    long replace(UUID node, long mark) {
        return jdbc.sql("""
                with before as (select mark from node_marks where node = :node)
                insert into node_marks (node, mark)
                values (:node, :mark)
                on conflict (node) do update set mark = excluded.mark, marked_at = now()
                returning coalesce((select mark from before), 0)
                """)
                .param("node", node)
                .param("mark", mark)
                .query(Long.class)
                .single();
    }

    void sweep(Duration olderThan) {
        jdbc.sql("delete from node_marks where marked_at < now() - make_interval(secs => :seconds)")
                .param("seconds", olderThan.toSeconds())
                .update();
    }
}
