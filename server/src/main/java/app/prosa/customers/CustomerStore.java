package app.prosa.customers;

import static app.prosa.platform.Conditions.where;

import app.prosa.platform.Conditions;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `customers`.
@Component
final class CustomerStore {
    private static final String SELECT = """
            select customers.id, customers.name, customers.email, customers.phone, customers.notes,
                   customers.created_at, customers.organization, organizations.name as organization_name
            from customers
            left join organizations on organizations.id = customers.organization
            """;

    private final JdbcClient jdbc;

    CustomerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Customer> list(Search search, int limit) {
        return jdbc.sql(SELECT + conditions(search).sql() + " order by plain(customers.name), customers.id limit "
                        + limit)
                .param("text", search.text().orElse(null))
                .param("after", search.after().orElse(null))
                .query(CustomerStore::customer)
                .list();
    }

    private static Conditions conditions(Search search) {
        return Conditions.of(
                List.of(
                        where(
                                search.text(),
                                "plain(customers.name || ' ' || coalesce(customers.email, '')) like containing(:text)"),
                        where(
                                search.after(),
                                "(plain(customers.name), customers.id) > (select plain(name), id from customers where id = :after)")));
    }

    Optional<Customer> find(CustomerId id) {
        return jdbc.sql(SELECT + "where customers.id = :id")
                .param("id", id.value())
                .query(CustomerStore::customer)
                .optional();
    }

    Optional<Customer> findByEmail(EmailAddress email) {
        return jdbc.sql(SELECT + "where lower(customers.email) = :email")
                .param("email", email.value())
                .query(CustomerStore::customer)
                .optional();
    }

    /// Empty when the e-mail is somebody's already.
    Optional<CustomerId> insert(CustomerDraft draft, Instant at) {
        return jdbc.sql("""
                insert into customers (id, name, email, phone, organization, notes, created_at)
                values (:id, :name, :email, :phone, :organization, :notes, :at)
                on conflict (lower(email)) do nothing
                returning id
                """)
                .param("id", Ids.next())
                .params(fields(draft))
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    /// False when there is no such customer.
    boolean update(CustomerId id, CustomerDraft draft) {
        return jdbc.sql("""
                update customers
                set name = :name, email = :email, phone = :phone, organization = :organization, notes = :notes
                where id = :id
                """).param("id", id.value()).params(fields(draft)).update() == 1;
    }

    private static Map<String, @Nullable Object> fields(CustomerDraft draft) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("name", draft.name().value());
        fields.put("email", draft.email().map(EmailAddress::value).orElse(null));
        fields.put("phone", draft.phone().map(PhoneNumber::value).orElse(null));
        fields.put(
                "organization", draft.organization().map(OrganizationId::value).orElse(null));
        fields.put("notes", draft.remarks().value());
        return fields;
    }

    private static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(
                new CustomerId(row.getObject("id", UUID.class)),
                new PersonName(row.getString("name")),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
                employer(row),
                new Remarks(row.getString("notes")),
                row.getTimestamp("created_at").toInstant());
    }

    private static Optional<Customer.Employer> employer(ResultSet row) throws SQLException {
        var name = row.getString("organization_name");
        return Optional.ofNullable(row.getObject("organization", UUID.class))
                .map(id -> new Customer.Employer(new OrganizationId(id), name));
    }
}
