package app.prosa.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.TestDatabase;
import app.prosa.TestHouse;
import app.prosa.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnsentAttachmentsTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final TestHouse house = new TestHouse(database, Clock.fixed(NOON, ZoneOffset.UTC));
    private final UUID agent = Ids.next();
    private final UUID conversation = Ids.next();

    @Test
    void what_no_message_has_named_is_deleted_with_its_bytes_after_a_day() {
        begin();
        var old = kept(Duration.ofHours(25), false);
        var young = kept(Duration.ofHours(23), false);
        var sent = kept(Duration.ofDays(400), true);

        house.get(UnsentAttachments.class).sweep();

        for (var table : new String[] {"attachments", "attachment_contents"}) {
            assertThat(ids(table)).containsExactlyInAnyOrder(young, sent).doesNotContain(old);
        }
    }

    private Iterable<UUID> ids(String table) {
        return database.jdbc()
                .sql(
                        table.equals("attachments")
                                ? "select id from attachments"
                                : "select attachment from attachment_contents")
                .query(UUID.class)
                .list();
    }

    private UUID kept(Duration ago, boolean isSent) {
        var id = Ids.next();
        database.jdbc()
                .sql("""
                        with kept as (
                            insert into attachments (id, attached_to, agent, name, type, size, received_hash, kept_at, sent_at)
                            values (:id, :conversation, :agent, 'a.txt', 'text/plain', 1, '', :at, case when :sent then now() end)
                            returning id
                        )
                        insert into attachment_contents (attachment, rendition, type, bytes)
                        select id, 'WHOLE', 'text/plain', 'a'
                        from kept
                        """)
                .param("id", id)
                .param("conversation", conversation)
                .param("agent", agent)
                .param("at", NOON.minus(ago).atOffset(ZoneOffset.UTC))
                .param("sent", isSent)
                .update();
        return id;
    }

    private void begin() {
        database.jdbc()
                .sql("""
                        with agent as (
                            insert into agents (id, name, email) values (:agent, 'Ana', 'ana@prosa.example')
                        ), visitor as (
                            insert into visitors (id, secret_hash, created_at) values (:agent, '', now()) returning id
                        )
                        insert into conversations (id, number, visitor, last_line_at, language, started_at, moved_at)
                        select :conversation, '2026-000001', id, now(), 'pt-BR', now(), now()
                        from visitor
                        """)
                .param("agent", agent)
                .param("conversation", conversation)
                .update();
    }
}
