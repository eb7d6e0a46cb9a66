package app.prosa.agents;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PhotoStore {
    private final JdbcClient jdbc;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(String hash) {
        return jdbc
                .sql("select jpeg from agent_photos where hash = :hash limit 1")
                .param("hash", hash)
                .query((row, _) -> row.getBytes("jpeg"))
                .list()
                .stream()
                .findFirst();
    }

    void put(AgentId agent, PhotoFile photo) {
        jdbc.sql("""
                insert into agent_photos (agent, hash, jpeg)
                values (:agent, :hash, :jpeg)
                on conflict (agent) do update set hash = excluded.hash, jpeg = excluded.jpeg
                """)
                .param("agent", agent.value())
                .param("hash", photo.hash())
                .param("jpeg", photo.jpeg())
                .update();
    }

    void remove(AgentId agent) {
        jdbc.sql("delete from agent_photos where agent = :agent")
                .param("agent", agent.value())
                .update();
    }
}
