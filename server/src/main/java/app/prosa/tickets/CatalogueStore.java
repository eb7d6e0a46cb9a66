package app.prosa.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the catalogue. All its tables are read through the view `catalogue`; the name of the one written to
/// comes from `CatalogueKind`, never from outside.
@Repository
final class CatalogueStore {
    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CatalogueItem> list(CatalogueKind kind, String text) {
        return jdbc.sql("""
                select kind, id, name, level, phase, position, archived_at
                from catalogue
                where kind = :kind and archived_at is null and plain(name) like containing(:text)
                order by position, level, plain(name), id
                """)
                .param("kind", kind.name())
                .param("text", text)
                .query(CatalogueStore::item)
                .list();
    }

    Optional<CatalogueItem> find(CatalogueId id) {
        return jdbc.sql("""
                select kind, id, name, level, phase, position, archived_at
                from catalogue
                where kind = :kind and id = :id
                """)
                .param("kind", id.kind().name())
                .param("id", id.value())
                .query(CatalogueStore::item)
                .optional();
    }

    boolean isNameOfAnother(CatalogueId id, CatalogueName name) {
        return jdbc.sql("""
                select exists (
                    select
                    from catalogue
                    where kind = :kind and archived_at is null and plain(name) = plain(:name) and id <> :id
                )
                """)
                .param("kind", id.kind().name())
                .param("id", id.value())
                .param("name", name.value())
                .query(Boolean.class)
                .single();
    }

    void insert(CatalogueId id, CatalogueName name) {
        jdbc.sql("insert into %s (id, name) values (:id, :name)"
                        .formatted(id.kind().table()))
                .param("id", id.value())
                .param("name", name.value())
                .update();
    }

    void insertPriority(CatalogueId id, CatalogueName name, PriorityLevel level) {
        jdbc.sql("insert into priorities (id, name, level) values (:id, :name, :level)")
                .param("id", id.value())
                .param("name", name.value())
                .param("level", level.value())
                .update();
    }

    void rename(CatalogueId id, CatalogueName name) {
        jdbc.sql("update %s set name = :name where id = :id".formatted(id.kind().table()))
                .param("id", id.value())
                .param("name", name.value())
                .update();
    }

    void setLevel(CatalogueId priority, PriorityLevel level) {
        jdbc.sql("update priorities set level = :level where id = :id")
                .param("id", priority.value())
                .param("level", level.value())
                .update();
    }

    int archive(CatalogueId id, Instant at) {
        return jdbc.sql("update %s set archived_at = coalesce(archived_at, :at) where id = :id"
                        .formatted(id.kind().table()))
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static CatalogueItem item(ResultSet row, int number) throws SQLException {
        return new CatalogueItem(
                new CatalogueId(CatalogueKind.valueOf(row.getString("kind")), row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getObject("level", Integer.class)),
                Optional.ofNullable(row.getString("phase")).map(TicketPhase::valueOf),
                Optional.ofNullable(row.getObject("position", Integer.class)),
                row.getTimestamp("archived_at") != null);
    }
}
