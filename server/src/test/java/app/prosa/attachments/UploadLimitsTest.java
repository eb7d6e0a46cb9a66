package app.prosa.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.prosa.TestDatabase;
import app.prosa.TestHouse;
import app.prosa.agents.AgentId;
import app.prosa.customers.VisitorId;
import app.prosa.platform.ClientNetwork;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How much strangers may have us keep (N3).
class UploadLimitsTest {
    private static final int KB = 1024;
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final ClientNetwork OFFICE = ClientNetwork.of("192.0.2.7");
    private static final ClientNetwork ELSEWHERE = ClientNetwork.of("198.51.100.9");

    private final TestDatabase database = TestDatabase.create();

    @Test
    void N3_the_visitors_of_one_address_share_what_they_may_upload_in_a_day() {
        try (var house = house("prosa.attachments-per-address")) {
            keep(house, visitor(), OFFICE, 400);
            keep(house, visitor(), OFFICE, 400);

            assertRefused(house, visitor(), OFFICE, 400, "attachment.too-many-attempts", "43200");

            keep(house, visitor(), OFFICE, 200); // what was refused took nothing
            keep(house, visitor(), ELSEWHERE, 400);
            keep(house, agent(), OFFICE, 400);
        }
    }

    @Test
    void N3_the_visitors_of_one_address_upload_two_hundred_files_in_ten_minutes() {
        try (var house = house("prosa.attachments-unsent")) {
            for (var files = 0; files < 200; files++) {
                keep(house, visitor(), OFFICE, 0);
            }
            assertRefused(house, visitor(), OFFICE, 0, "attachment.too-many-attempts", "600");
            keep(house, visitor(), ELSEWHERE, 0);
        }
    }

    @Test
    void N3_what_visitors_leave_unsent_has_a_limit_for_all_of_them_until_it_is_deleted() {
        try (var house = house("prosa.attachments-unsent")) {
            keep(house, visitor(), OFFICE, 600);
            keep(house, agent(), OFFICE, 600);

            assertRefused(house, visitor(), ELSEWHERE, 600, "attachment.no-room", "600");

            keep(house, agent(), OFFICE, 600);
            database.jdbc()
                    .sql("update attachments set kept_at = kept_at - interval '25 hours'")
                    .update();
            house.get(UnsentAttachments.class).sweep();
            keep(house, visitor(), ELSEWHERE, 600);
        }
    }

    @Test
    void an_ipv6_network_counts_as_one_address() {
        assertThat(ClientNetwork.of("[2001:db8:1:2::1]")).isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff::9"));
        assertThat(ClientNetwork.of("2001:db8:1:2::1")).isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
        assertThat(ClientNetwork.of("::ffff:192.0.2.7")).isEqualTo(OFFICE);
        assertThat(OFFICE).isNotEqualTo(ELSEWHERE);
    }

    /// One that allows 1 MB of that.
    private TestHouse house(String limited) {
        return new TestHouse(database, Clock.fixed(NOON, ZoneOffset.UTC), Map.of(limited, "1MB"));
    }

    private void keep(TestHouse house, Sender by, ClientNetwork from, int kilobytes) {
        var bytes = new byte[Math.max(kilobytes * KB, 1)];
        house.get(Attachments.class)
                .keep(
                        new AttachmentId(Ids.next()),
                        new AttachedTo(conversation()),
                        by,
                        new Upload("a.bin", bytes.length, from, () -> bytes));
    }

    private void assertRefused(
            TestHouse house, Sender by, ClientNetwork from, int kilobytes, String code, String wait) {
        var refusal = catchThrowableOfType(Refusal.class, () -> keep(house, by, from, kilobytes));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.details()).containsEntry("retryAfterSeconds", wait);
    }

    private Sender visitor() {
        var id = Ids.next();
        database.jdbc()
                .sql("insert into visitors (id, secret_hash, created_at) values (:id, :hash, now())")
                .param("id", id)
                .param("hash", id.toString().getBytes(UTF_8))
                .update();
        return new Sender.Visitor(new VisitorId(id));
    }

    private Sender agent() {
        var id = Ids.next();
        database.jdbc()
                .sql("insert into agents (id, name, email) values (:id, 'Ana', :email)")
                .param("id", id)
                .param("email", id + "@prosa.example")
                .update();
        return new Sender.Agent(new AgentId(id));
    }

    private UUID conversation() {
        var id = Ids.next();
        var visitor = (Sender.Visitor) visitor();
        database.jdbc()
                .sql("""
                        insert into conversations (id, number, visitor, last_line_at, language, started_at, moved_at)
                        values (:id, :number, :visitor, now(), 'pt-BR', now(), now())
                        """)
                .param("id", id)
                .param("number", id.toString())
                .param("visitor", visitor.id().value())
                .update();
        return id;
    }
}
