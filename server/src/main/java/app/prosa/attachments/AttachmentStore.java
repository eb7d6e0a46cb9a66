package app.prosa.attachments;

import app.prosa.agents.AgentId;
import app.prosa.customers.VisitorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AttachmentStore {
    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Attachment> find(AttachmentId id) {
        return jdbc.sql("select * from attachments where id = :id")
                .param("id", id.value())
                .query(AttachmentStore::attachment)
                .optional();
    }

    /// Whether it is what these bytes became.
    boolean wasReceivedAs(AttachmentId id, byte[] hash) {
        return jdbc.sql("select exists (select from attachments where id = :id and received_hash = :hash)")
                .param("id", id.value())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /// False when the id is somebody's already.
    boolean insert(AttachmentId id, AttachedTo to, Sender by, byte[] hash, KeptFile file, Instant at) {
        var inserted = jdbc.sql("""
                insert into attachments (id, attached_to, agent, visitor, name, type, size, width, height,
                                         received_hash, kept_at)
                values (:id, :attached_to, :agent, :visitor, :name, :type, :size, :width, :height, :hash, :at)
                on conflict (id) do nothing
                """)
                .param("id", id.value())
                .param("attached_to", to.value())
                .param("agent", agent(by), Types.OTHER)
                .param("visitor", visitor(by), Types.OTHER)
                .param("name", file.name().value())
                .param("type", file.whole().type())
                .param("size", file.whole().bytes().length)
                .param("width", file.width(), Types.INTEGER)
                .param("height", file.height(), Types.INTEGER)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .update();
        if (inserted == 1) {
            insert(id, Rendition.WHOLE, file.whole());
            file.preview().ifPresent(preview -> insert(id, Rendition.PREVIEW, preview));
        }
        return inserted == 1;
    }

    private void insert(AttachmentId id, Rendition rendition, Encoded content) {
        jdbc.sql("""
                insert into attachment_contents (attachment, rendition, type, bytes)
                values (:attachment, :rendition, :type, :bytes)
                """)
                .param("attachment", id.value())
                .param("rendition", rendition.name())
                .param("type", content.type())
                .param("bytes", content.bytes())
                .update();
    }

    /// How many bytes a visitor has uploaded since then.
    long keptSince(Instant since, VisitorId visitor) {
        return jdbc.sql("select coalesce(sum(size), 0) from attachments where visitor = :visitor and kept_at > :since")
                .param("visitor", visitor.value())
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    record Unsent(long files, long bytes) {}

    Unsent unsentOfVisitors() {
        return jdbc.sql("""
                select count(*) as files, coalesce(sum(size), 0) as bytes
                from attachments
                where sent_at is null and visitor is not null
                """)
                .query((row, _) -> new Unsent(row.getLong("files"), row.getLong("bytes")))
                .single();
    }

    record Content(String type, long size) {}

    Optional<Content> content(AttachmentId id, Rendition rendition) {
        return jdbc.sql("""
                select type, octet_length(bytes) as size
                from attachment_contents
                where attachment = :id and rendition = :rendition
                """)
                .param("id", id.value())
                .param("rendition", rendition.name())
                .query((row, _) -> new Content(row.getString("type"), row.getLong("size")))
                .optional();
    }

    /// Fewer than `length` at the end.
    byte[] slice(AttachmentId id, Rendition rendition, long from, int length) {
        return jdbc.sql("""
                select substring(bytes from :first for :length) as slice
                from attachment_contents
                where attachment = :id and rendition = :rendition
                """)
                .param("id", id.value())
                .param("rendition", rendition.name())
                .param("first", (int) from + 1)
                .param("length", length)
                .query((row, _) -> row.getBytes("slice"))
                .single();
    }

    /// Those of them that are not sent, and stay so until the commit. Only who holds what they are attached to may ask,
    /// so two never wait for each other here.
    List<Attachment> lockUnsent(Collection<AttachmentId> ids, Collection<AttachedTo> to) {
        return jdbc.sql("""
                select *
                from attachments
                where id = any(:ids) and attached_to = any(:to) and sent_at is null
                order by id
                for update
                """)
                .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .param("to", to.stream().map(AttachedTo::value).toArray(UUID[]::new))
                .query(AttachmentStore::attachment)
                .list();
    }

    int send(Collection<AttachmentId> ids, Instant at) {
        return jdbc.sql("update attachments set sent_at = :at where id = any(:ids) and sent_at is null")
                .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Not those that are just being sent.
    int deleteUnsent(Instant keptBefore) {
        return jdbc.sql("""
                delete from attachments
                where id in (
                    select id
                    from attachments
                    where sent_at is null and kept_at < :before
                    for update skip locked)
                """).param("before", Timestamp.from(keptBefore)).update();
    }

    private static @Nullable UUID agent(Sender by) {
        return by instanceof Sender.Agent(var id) ? id.value() : null;
    }

    private static @Nullable UUID visitor(Sender by) {
        return by instanceof Sender.Visitor(var id) ? id.value() : null;
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Attachment(
                new AttachmentId(id),
                new AttachedTo(row.getObject("attached_to", UUID.class)),
                sender(row),
                row.getTimestamp("sent_at") != null,
                new AttachmentView(
                        id,
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getObject("width", Integer.class),
                        row.getObject("height", Integer.class)));
    }

    private static Sender sender(ResultSet row) throws SQLException {
        var agent = row.getObject("agent", UUID.class);
        return agent == null
                ? new Sender.Visitor(new VisitorId(row.getObject("visitor", UUID.class)))
                : new Sender.Agent(new AgentId(agent));
    }
}
