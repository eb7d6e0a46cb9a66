package app.prosa.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.TestDatabase;
import app.prosa.TestHouse;
import app.prosa.TestSettings;
import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.agents.Permission;
import app.prosa.conversations.Conversations;
import app.prosa.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InboxResourceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.create();
    private final Conversations conversations = new TestHouse(database, CLOCK).get(Conversations.class);

    @Test
    void today_begins_with_the_midnight_of_the_installations_time_zone() {
        aConversationClosedAt("2026-03-01T03:30:00Z");

        assertThat(closedToday(Map.of())).isEqualTo(1);
        assertThat(closedToday(Map.of("prosa.time-zone", "America/Manaus"))).isZero();
    }

    private long closedToday(Map<String, String> settings) {
        var supervisor = new CurrentAgent(new AgentId(Ids.next()), true, Set.of(Permission.VIEW_ALL_CONVERSATIONS));
        return new InboxResource(conversations, TestSettings.of(settings), CLOCK)
                .get(supervisor)
                .closedToday();
    }

    private void aConversationClosedAt(String instant) {
        database.jdbc().sql("""
                        with visitor as (
                            insert into visitors (id, secret_hash, created_at)
                            values (uuidv7(), sha256('somebody'), now()) returning id)
                        insert into conversations (id, number, visitor, last_line_at, language, started_at, moved_at,
                                                   closed_at, closed_by)
                        select uuidv7(), '2026-000001', id, at, 'pt-BR', at, at, at, 'VISITOR'
                        from visitor, (select cast(:at as timestamptz)) as closing(at)
                        """).param("at", instant).update();
    }
}
