package app.prosa.customers;

import static app.prosa.platform.Conditions.where;

import app.prosa.platform.Conditions;
import app.prosa.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `organizations`.
@Component
final class OrganizationStore {
    private static final String SELECT = """
            select id, name, notes, created_at,
                   (select count(*) from customers where organization = organizations.id) as customers
            from organizations
            """;

    private final JdbcClient jdbc;

    OrganizationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Organization> list(Search search, int limit) {
        return jdbc.sql(SELECT + conditions(search).sql() + " order by plain(name), id limit " + limit)
                .param("text", search.text().orElse(null))
                .param("after", search.after().orElse(null))
                .query(OrganizationStore::organization)
                .list();
    }

    private static Conditions conditions(Search search) {
        return Conditions.of(List.of(
                where(search.text(), "plain(name) like containing(:text)"),
                where(
                        search.after(),
                        "(plain(name), id) > (select plain(name), id from organizations where id = :after)")));
    }

    Optional<Organization> find(OrganizationId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(OrganizationStore::organization)
                .optional();
    }

    boolean isNameOfAnother(OrganizationId id, OrganizationName name) {
        return jdbc.sql("select exists (select from organizations where plain(name) = plain(:name) and id <> :id)")
                .param("id", id.value())
                .param("name", name.value())
                .query(Boolean.class)
                .single();
    }

    /// Empty when another has the name.
    Optional<OrganizationId> insert(OrganizationName name, Remarks remarks, Instant at) {
        return jdbc.sql("""
                insert into organizations (id, name, notes, created_at)
                values (:id, :name, :notes, :at)
                on conflict (plain(name)) do nothing
                returning id
                """)
                .param("id", Ids.next())
                .param("name", name.value())
                .param("notes", remarks.value())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional()
                .map(OrganizationId::new);
    }

    void update(OrganizationId id, OrganizationName name, Remarks remarks) {
        jdbc.sql("update organizations set name = :name, notes = :notes where id = :id")
                .param("id", id.value())
                .param("name", name.value())
                .param("notes", remarks.value())
                .update();
    }

    private static Organization organization(ResultSet row, int number) throws SQLException {
        return new Organization(
                new OrganizationId(row.getObject("id", UUID.class)),
                new OrganizationName(row.getString("name")),
                new Remarks(row.getString("notes")),
                row.getLong("customers"),
                row.getTimestamp("created_at").toInstant());
    }
}
