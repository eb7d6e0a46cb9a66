package app.prosa.platform;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AttemptStore {
    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param current in this window, the one just counted included
    /// @param before in the whole window before it
    record Counts(long current, long before) {}

    Counts count(String kind, String key, int amount, Instant window, Instant windowBefore) {
        return jdbc.sql("""
                with counted as (
                    insert into attempts (kind, key, window_start, count)
                    values (:kind, :key, :window, :amount)
                    on conflict (kind, key, window_start) do update set count = attempts.count + :amount
                    returning count
                )
                select counted.count as current, coalesce(earlier.count, 0) as before
                from counted
                left join attempts earlier
                    on earlier.kind = :kind and earlier.key = :key and earlier.window_start = :window_before
                """)
                .param("kind", kind)
                .param("key", key)
                .param("amount", amount)
                .param("window", Timestamp.from(window))
                .param("window_before", Timestamp.from(windowBefore))
                .query((row, _) -> new Counts(row.getLong("current"), row.getLong("before")))
                .single();
    }

    void forget(String kind, String key) {
        jdbc.sql("delete from attempts where kind = :kind and key = :key")
                .param("kind", kind)
                .param("key", key)
                .update();
    }

    void takeBack(String kind, String key, int amount) {
        jdbc.sql("""
                update attempts
                set count = count - :amount
                where kind = :kind and key = :key and count >= :amount
                  and window_start = (select max(window_start) from attempts where kind = :kind and key = :key)
                """)
                .param("kind", kind)
                .param("key", key)
                .param("amount", amount)
                .update();
    }

    void sweep(Duration olderThan) {
        jdbc.sql("delete from attempts where window_start < now() - make_interval(secs => :seconds)")
                .param("seconds", olderThan.toSeconds())
                .update();
    }
}
