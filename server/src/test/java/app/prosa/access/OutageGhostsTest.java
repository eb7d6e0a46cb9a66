package app.prosa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import app.prosa.shared.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/// Consoles that go while nobody can ask the database anything (P11).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageGhostsTest {
    /// The connections of a node are compared with its rows every 10 s.
    private static final Duration ONE_ROUND = Duration.ofSeconds(15);

    private final TestDatabase database = TestDatabase.create();
    private RunningProsa prosa;
    private ConsoleEntrance entrance;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder, database);
        entrance = prosa.get(ConsoleEntrance.class);
    }

    @AfterAll
    void stop() {
        prosa.close();
    }

    @Test
    void P11_a_console_that_goes_while_nobody_can_be_asked_about_it_is_no_ghost() {
        var ana = prosa.agent("Ana Sem Banco", true);
        var connection = Ids.next();
        var guest = entrance.admit(connection, prosa.signedIn(ana.email()).liveTicket());
        assertThat(open(connection)).isTrue();

        database.goAway();
        try {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> entrance.left(connection, guest, Duration.ZERO));
        } finally {
            database.comeBack();
        }

        await().atMost(ONE_ROUND.multipliedBy(2)).until(() -> !open(connection));
    }

    /// Asked beside the node, whose own connections the outage has broken.
    private boolean open(UUID connection) {
        return database.jdbc()
                .sql("select exists (select from agent_connections where id = ? and dropped_at is null)")
                .param(connection)
                .query(Boolean.class)
                .single();
    }
}
