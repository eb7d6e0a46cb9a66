package app.prosa.tickets;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `secrets`.
@Repository
final class SecretStore {
    private final JdbcClient jdbc;

    SecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(String name) {
        return jdbc.sql("select value from secrets where name = :name")
                .param("name", name)
                .query(byte[].class)
                .optional();
    }

    /// Gives back what was kept first: who comes second takes over the first one's.
    byte[] keep(String name, byte[] value) {
        return jdbc.sql("""
                insert into secrets (name, value)
                values (:name, :value)
                on conflict (name) do update set name = excluded.name
                returning value
                """)
                .param("name", name)
                .param("value", value)
                .query(byte[].class)
                .single();
    }
}
