package app.prosa.agents;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AgentStore {
    private static final String AGENTS = """
            select id, name, email, permissions, livechat_license, availability, availability_since, disabled_at,
                   agent_photos.address as photo
            from agents
            left join agent_photos on agent = id
            """;

    private final JdbcClient jdbc;

    AgentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Agent> find(AgentId id) {
        return jdbc.sql(AGENTS + "where id = :id")
                .param("id", id.value())
                .query(AgentStore::agent)
                .optional();
    }

    Optional<Agent> find(EmailAddress email) {
        return jdbc.sql(AGENTS + "where lower(email) = :email")
                .param("email", email.value())
                .query(AgentStore::agent)
                .optional();
    }

    List<Agent> list(String text) {
        return jdbc.sql(AGENTS + """
                where position(plain(:text) in plain(name || ' ' || email)) > 0
                order by plain(name), id
                """)
                .param("text", text)
                .query(AgentStore::agent)
                .list();
    }

    Map<AgentId, AgentProfile> profiles(Collection<AgentId> ids) {
        return jdbc
                .sql(AGENTS + "where id = any(:ids)")
                .param("ids", ids.stream().map(AgentId::value).toArray(UUID[]::new))
                .query(AgentStore::agent)
                .list()
                .stream()
                .map(Agent::profile)
                .collect(toMap(AgentProfile::id, profile -> profile));
    }

    boolean none() {
        return jdbc.sql("select not exists (select from agents)")
                .query(Boolean.class)
                .single();
    }

    void insert(AgentId id, AgentDraft draft) {
        jdbc.sql("""
                insert into agents (id, name, email, permissions, livechat_license)
                values (:id, :name, :email, :permissions, :license)
                """)
                .param("id", id.value())
                .param("name", draft.name().value())
                .param("email", draft.email().value())
                .param("permissions", names(draft))
                .param("license", draft.livechatLicense())
                .update();
    }

    void update(AgentId id, AgentDraft draft) {
        jdbc.sql("""
                update agents
                set name = :name, email = :email, permissions = :permissions, livechat_license = :license,
                    version = version + 1
                where id = :id
                """)
                .param("id", id.value())
                .param("name", draft.name().value())
                .param("email", draft.email().value())
                .param("permissions", names(draft))
                .param("license", draft.livechatLicense())
                .update();
    }

    void disable(AgentId id) {
        jdbc.sql("""
                update agents
                set disabled_at = now(), version = version + 1
                where id = :id and disabled_at is null
                """).param("id", id.value()).update();
    }

    void enable(AgentId id) {
        jdbc.sql("""
                update agents
                set disabled_at = null, version = version + 1
                where id = :id
                """).param("id", id.value()).update();
    }

    void setAvailability(AgentId id, Availability availability) {
        jdbc.sql("""
                update agents
                set availability = :availability, availability_since = now()
                where id = :id and availability <> :availability
                """)
                .param("id", id.value())
                .param("availability", availability.name())
                .update();
    }

    /// Locked until the commit, so that two cannot step down at the same instant, each counting on the other.
    List<AgentId> lockAdministrators() {
        return jdbc.sql("""
                select id
                from agents
                where 'ADMINISTRATOR' = any(permissions) and disabled_at is null
                order by id
                for update
                """)
                .query((row, _) -> new AgentId(row.getObject("id", UUID.class)))
                .list();
    }

    private static String[] names(AgentDraft draft) {
        return draft.permissions().stream().map(Permission::name).sorted().toArray(String[]::new);
    }

    private static Agent agent(ResultSet row, int number) throws SQLException {
        return new Agent(
                new AgentId(row.getObject("id", UUID.class)),
                new PersonName(row.getString("name")),
                new EmailAddress(row.getString("email")),
                Arrays.stream((String[]) row.getArray("permissions").getArray())
                        .map(Permission::valueOf)
                        .collect(toUnmodifiableSet()),
                row.getBoolean("livechat_license"),
                Availability.valueOf(row.getString("availability")),
                row.getTimestamp("availability_since").toInstant(),
                Optional.ofNullable(row.getTimestamp("disabled_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("photo")));
    }
}
