package app.prosa.setup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SetupStore {
    private final JdbcClient jdbc;

    SetupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of several nodes that start on an empty database at the same time, one goes on and the others wait for the end
    /// of its transaction.
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('prosa setup'))")
                .query((_, _) -> true)
                .single();
    }
}
