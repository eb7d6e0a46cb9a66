package app.prosa.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Prosa;
import app.prosa.TestDatabase;
import app.prosa.agents.AgentConnections;
import app.prosa.agents.Agents;
import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.Conversations;
import app.prosa.conversations.Group;
import app.prosa.conversations.InboxRow;
import app.prosa.shared.Ids;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The demo company as it is after a start, against the application as it starts.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoInstallationTest {
    private static final List<String> TABLES = List.of(
            "agents",
            "teams",
            "customers",
            "visitors",
            "categories",
            "ticket_types",
            "conversations",
            "timeline_entries",
            "tickets",
            "ticket_entries");

    private final TestDatabase database = TestDatabase.create();
    private ConfigurableApplicationContext prosa;

    @BeforeAll
    void start(@TempDir Path folder) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var url = connection.getMetaData().getURL().replaceFirst("jdbc:postgresql://([^?]+).*", "$1");
            prosa = new SpringApplicationBuilder(Prosa.class)
                    .run(
                            "--server.port=0",
                            "--prosa.demo=true",
                            "--prosa.database-url=postgresql://postgres:postgres@" + url,
                            "--prosa.data-dir=" + folder);
        }
    }

    @AfterAll
    void stop() {
        prosa.close();
    }

    @Test
    void it_has_people_and_what_they_have_been_through() {
        assertThat(count("appearance where company = 'Casa Jatobá'")).isEqualTo(1);
        assertThat(count("agent_photos")).isEqualTo(5);
        assertThat(count("agents where livechat_license and availability = 'ONLINE'"))
                .isEqualTo(4);
        assertThat(count("conversations where closed_at is not null")).isEqualTo(25);
        assertThat(count("conversations where closed_at is null and assignee is not null"))
                .isEqualTo(2);
        assertThat(count("tickets")).isEqualTo(25);
        assertThat(count("tickets where conversation is not null")).isEqualTo(6);
        assertThat(count("timeline_entries where kind = 'TRANSFER'")).isPositive();
        assertThat(count("timeline_entries where kind = 'NOTE'")).isPositive();
    }

    @Test
    void everything_happened_in_the_last_thirty_days_and_nothing_is_still_to_come() {
        assertThat(count("timeline_entries where at > now() or at < now() - interval '32 days'"))
                .isZero();
        assertThat(count("ticket_entries where at > now() or at < now() - interval '32 days'"))
                .isZero();
    }

    @Test
    void a_second_start_adds_nothing() {
        var before = counts();
        prosa.getBean(DemoInstallation.class).isThere();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whoever_comes_online_finds_one_visitor_waiting_however_often_they_come() {
        var mariana = agent("mariana");
        for (var time = 0; time < 2; time++) {
            var connection = Ids.next();
            prosa.getBean(AgentConnections.class).connected(connection, mariana.id());
            assertThat(prosa.getBean(Conversations.class).visibleTo(mariana).open())
                    .extracting(InboxRow::group)
                    .containsExactlyInAnyOrder(Group.NEW, Group.MINE, Group.OTHERS);
            prosa.getBean(AgentConnections.class).left(connection);
        }
    }

    private CurrentAgent agent(String mailbox) {
        return prosa.getBean(Agents.class)
                .find(DemoAgent.of(mailbox).email())
                .orElseThrow()
                .asCurrent();
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        TABLES.forEach(table -> counts.put(table, count(table)));
        return counts;
    }

    private long count(String of) {
        return database.jdbc()
                .sql("select count(*) from " + of)
                .query(Long.class)
                .single();
    }
}
