package app.prosa.agents;

import static app.prosa.agents.Availability.OFFLINE;
import static app.prosa.agents.Availability.ONLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.prosa.TestDatabase;
import app.prosa.TestHouse;
import app.prosa.platform.Announcements;
import app.prosa.platform.Node;
import app.prosa.platform.NodeBus;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import app.prosa.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// The one truth about presence. Database time is moved by making rows older.
class PresenceTest {
    private final TestDatabase database = TestDatabase.create();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-05T12:00:00Z"));
    private final AtomicReference<Duration> eachLookAtTheClockTakes = new AtomicReference<>(Duration.ZERO);
    private final InstantSource ticking = () -> now.updateAndGet(before -> before.plus(eachLookAtTheClockTakes.get()));
    private final Clock clock = ticking.withZone(ZoneOffset.UTC);
    private final TestHouse house = new TestHouse(database, clock);
    private final Presence presence = house.get(Presence.class);
    private final AgentConnections connections = house.get(AgentConnections.class);
    private final AgentAdministration administration = house.get(AgentAdministration.class);
    private final AvailabilitySwitch availability = house.get(AvailabilitySwitch.class);

    @BeforeEach
    void the_start_is_long_over() {
        database.jdbc()
                .sql("insert into nodes (id) values (?) on conflict (id) do update set renewed_at = now()")
                .param(house.get(Node.class).id())
                .update();
        works(Duration.ofSeconds(50));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void S09_the_switch_and_a_connection_together_are_online() {
        var ana = licensed();
        assertThat(presence.isOnline(ana)).isFalse();

        availability.move(ONLINE, current(ana));
        assertThat(presence.explain(ana).reasons()).containsExactly(PresenceReason.NO_CONNECTION);

        connections.connected(Ids.next(), ana);
        assertThat(presence.isOnline(ana)).isTrue();
        assertThat(presence.onlineLicensed()).containsExactly(ana);

        availability.move(OFFLINE, current(ana));
        assertThat(presence.isOnline(ana)).isFalse();
        assertThat(presence.explain(ana).reasons()).containsExactly(PresenceReason.SWITCH_OFF);
    }

    @Test
    void S17_without_a_licence_nobody_is_online() {
        var ana = online();

        administration.edit(ana, draft(ana, false));

        assertThat(presence.isAnybodyOnline()).isFalse();
        assertThat(presence.explain(ana).reasons()).containsExactly(PresenceReason.NO_LICENSE);
    }

    @Test
    void P11_a_dropped_connection_counts_for_30_seconds() {
        var ana = licensed();
        availability.move(ONLINE, current(ana));
        var connection = Ids.next();
        connections.connected(connection, ana);

        connections.dropped(connection);
        assertThat(presence.isOnline(ana)).isTrue();

        makeOlder("agent_connections", "dropped_at", Duration.ofSeconds(31));
        assertThat(presence.isOnline(ana)).isFalse();
    }

    @Test
    void who_leaves_on_purpose_is_offline_at_once() {
        var ana = licensed();
        availability.move(ONLINE, current(ana));
        var connection = Ids.next();
        connections.connected(connection, ana);

        connections.left(connection);

        assertThat(presence.isOnline(ana)).isFalse();
    }

    @Test
    void P11_a_killed_node_leaves_no_ghosts() {
        var ana = online();

        makeOlder("nodes", "renewed_at", Duration.ofSeconds(31));

        assertThat(presence.isOnline(ana)).isFalse();
    }

    @Test
    void P11_what_could_not_be_told_is_told_with_the_next_look() {
        var ana = online();
        var away = new AtomicBoolean(true);
        var told = new ArrayList<Object>();
        var watch = new PresenceWatch(
                presence,
                new Announcements(
                        event -> {
                            if (away.get()) {
                                throw new IllegalStateException("the database is away");
                            }
                            told.add(event);
                        },
                        NodeBus.NONE));
        assertThatIllegalStateException().isThrownBy(watch::look);

        away.set(false);
        watch.look();
        watch.look();

        assertThat(told).containsExactly(new PresenceChanged(List.of(new PresenceOf(ana, true, ONLINE))));
    }

    @Test
    void those_whose_presence_changed_are_told_of_together_as_they_are_now() {
        var ana = online();
        var bia = licensed();
        var told = new ArrayList<Object>();
        var watch = new PresenceWatch(presence, new Announcements(told::add, NodeBus.NONE));

        watch.look();
        watch.look();

        assertThat(told).singleElement().isInstanceOfSatisfying(PresenceChanged.class, changed -> assertThat(
                        changed.agents())
                .containsExactlyInAnyOrder(new PresenceOf(ana, true, ONLINE), new PresenceOf(bia, false, OFFLINE)));
    }

    @Test
    void after_an_outage_nobody_is_concluded_offline_for_45_seconds() {
        var ana = online();
        makeOlder("nodes", "renewed_at", Duration.ofSeconds(61));

        passes(Duration.ofSeconds(61));
        house.get(Recovery.class).kept();
        assertThat(presence.explain(ana).reasons()).containsExactly(PresenceReason.GRACE);
        assertThat(presence.isOnline(ana)).isTrue();

        works(Duration.ofSeconds(50));
        assertThat(presence.isOnline(ana)).isFalse();
    }

    @Test
    void the_last_administrator_stays() {
        var only = administration.create(
                new AgentDraft(new PersonName("Ana"), email(), Set.of(Permission.ADMINISTRATOR), true));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> administration.disable(only.id()))
                .withMessageContaining("agent.last-administrator");
    }

    /// At 20 s the leases of this node and of those it watches may have ended already.
    @Test
    void from_the_first_rounds_that_failed_nobody_is_concluded_offline_until_45_seconds_after_the_recovery() {
        var ana = online();
        makeOlder("nodes", "renewed_at", Duration.ofSeconds(31));

        passes(Duration.ofSeconds(20));
        assertThat(presence.explain(ana).reasons()).containsExactly(PresenceReason.GRACE);

        works(Duration.ofSeconds(40));
        assertThat(presence.isOnline(ana)).isTrue();

        works(Duration.ofSeconds(20));
        assertThat(presence.isOnline(ana)).isFalse();
    }

    @Test
    void what_was_asked_before_the_outage_and_answered_after_it_concludes_nobody_offline() {
        var ana = online();
        makeOlder("nodes", "renewed_at", Duration.ofSeconds(31));

        eachLookAtTheClockTakes.set(Duration.ofSeconds(10));

        assertThat(presence.isOnline(ana)).isTrue();
    }

    @Test
    void P11_who_was_not_let_in_because_the_database_went_away_is_no_ghost() {
        var ana = licensed();
        availability.move(ONLINE, current(ana));

        database.goAway();
        try {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> connections.connected(Ids.next(), ana));
        } finally {
            database.comeBack();
        }

        connections.reconcile();
        assertThat(presence.isOnline(ana)).isFalse();
    }

    private AgentId online() {
        var agent = licensed();
        availability.move(ONLINE, current(agent));
        connections.connected(Ids.next(), agent);
        return agent;
    }

    private AgentId licensed() {
        return administration
                .create(new AgentDraft(new PersonName("Ana"), email(), Set.of(), true))
                .id();
    }

    private AgentDraft draft(AgentId agent, boolean license) {
        var known = house.get(Agents.class).get(agent);
        return new AgentDraft(known.name(), known.email(), known.permissions(), license);
    }

    private CurrentAgent current(AgentId agent) {
        return house.get(Agents.class).current(agent).orElseThrow();
    }

    private static EmailAddress email() {
        return new EmailAddress(UUID.randomUUID() + "@prosa.test");
    }

    /// With a round every 10 s.
    private void works(Duration span) {
        for (var passed = Duration.ZERO; passed.compareTo(span) < 0; passed = passed.plusSeconds(10)) {
            passes(Duration.ofSeconds(10));
            house.get(Recovery.class).kept();
        }
    }

    private void passes(Duration span) {
        now.updateAndGet(before -> before.plus(span));
    }

    private void makeOlder(String table, String column, Duration by) {
        database.jdbc()
                .sql("update %s set %s = %s - make_interval(secs => ?)".formatted(table, column, column))
                .param(by.toSeconds())
                .update();
    }
}
