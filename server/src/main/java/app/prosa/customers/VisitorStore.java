package app.prosa.customers;

import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `visitors`.
@Component
final class VisitorStore {
    private final JdbcClient jdbc;

    VisitorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visitor> findBySecret(VisitorSecret secret) {
        return jdbc.sql("select id, number, name, email, customer from visitors where secret_hash = :hash")
                .param("hash", secret.hash())
                .query(VisitorStore::visitor)
                .optional();
    }

    Optional<Visitor> find(VisitorId id) {
        return jdbc.sql("select id, number, name, email, customer from visitors where id = :id")
                .param("id", id.value())
                .query(VisitorStore::visitor)
                .optional();
    }

    /// Holds the row until the commit, so that two who register the same visitor come one after the other.
    Optional<Visitor> lock(VisitorId id) {
        return jdbc.sql("select id, number, name, email, customer from visitors where id = :id for update")
                .param("id", id.value())
                .query(VisitorStore::visitor)
                .optional();
    }

    /// The update changes nothing; it makes the row of who was quicker come back instead of none.
    Visitor insert(VisitorSecret secret, Instant at) {
        return jdbc.sql("""
                insert into visitors (id, secret_hash, created_at)
                values (:id, :hash, :at)
                on conflict (secret_hash) do update set secret_hash = excluded.secret_hash
                returning id, number, name, email, customer
                """)
                .param("id", Ids.next())
                .param("hash", secret.hash())
                .param("at", Timestamp.from(at))
                .query(VisitorStore::visitor)
                .single();
    }

    void rename(VisitorId id, Optional<PersonName> name, Optional<EmailAddress> email) {
        jdbc.sql("""
                update visitors
                set name = coalesce(cast(:name as text), name), email = coalesce(cast(:email as text), email)
                where id = :id and customer is null
                """)
                .param("id", id.value())
                .param("name", name.map(PersonName::value).orElse(null))
                .param("email", email.map(EmailAddress::value).orElse(null))
                .update();
    }

    void identify(VisitorId id, CustomerId customer) {
        jdbc.sql("update visitors set customer = :customer where id = :id")
                .param("id", id.value())
                .param("customer", customer.value())
                .update();
    }

    Map<VisitorId, Requester> requesters(Collection<VisitorId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select visitors.id, visitors.number, visitors.customer,
                       coalesce(customers.name, visitors.name) as name,
                       case when visitors.customer is null then visitors.email else customers.email end as email,
                       organizations.name as organization
                from visitors
                left join customers on customers.id = visitors.customer
                left join organizations on organizations.id = customers.organization
                where visitors.id in (:ids)
                """)
                .param("ids", ids.stream().map(VisitorId::value).toList())
                .query((row, _) -> requester(row))
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.visitor().orElseThrow(), Function.identity()));
    }

    private static Visitor visitor(ResultSet row, int number) throws SQLException {
        return new Visitor(
                new VisitorId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                Optional.ofNullable(row.getString("name")).map(PersonName::new),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                Optional.ofNullable(row.getObject("customer", UUID.class)).map(CustomerId::new));
    }

    private static Requester requester(ResultSet row) throws SQLException {
        return new Requester(
                Optional.of(new VisitorId(row.getObject("id", UUID.class))),
                Optional.ofNullable(row.getObject("customer", UUID.class)).map(CustomerId::new),
                Optional.ofNullable(row.getString("name")),
                Optional.of(row.getLong("number")),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("organization")));
    }
}
