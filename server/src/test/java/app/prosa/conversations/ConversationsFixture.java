package app.prosa.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.prosa.TestDatabase;
import app.prosa.TestHouse;
import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.agents.Permission;
import app.prosa.customers.VisitorId;
import app.prosa.customers.VisitorSecret;
import app.prosa.customers.Visitors;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import app.prosa.teams.TeamId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Agents, visitors and conversations to test with, on a database of their own.
final class ConversationsFixture {
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Origin SHOP = new Origin("pt-BR", "https://loja.example/luminaria", "Luminária", "Firefox");

    private static final SecureRandom RANDOM = new SecureRandom();

    final TestDatabase database = TestDatabase.create();
    final TestHouse house = new TestHouse(database, Clock.fixed(NOON, ZoneOffset.UTC));
    private final UUID node = Ids.next();

    ConversationsFixture() {
        database.jdbc()
                .sql("insert into nodes (id, started_at) values (?, now() - interval '1 hour')")
                .param(node)
                .update();
    }

    <T> T get(Class<T> part) {
        return house.get(part);
    }

    /// Licensed, and online.
    CurrentAgent agent(String name, Permission... permissions) {
        return agent(name, true, permissions);
    }

    CurrentAgent unlicensed(String name, Permission... permissions) {
        return agent(name, false, permissions);
    }

    private CurrentAgent agent(String name, boolean licensed, Permission... permissions) {
        var id = new AgentId(Ids.next());
        database.jdbc()
                .sql("""
                        insert into agents (id, name, email, livechat_license, permissions, availability)
                        values (:id, :name, :email, :licensed, :permissions, 'ONLINE')
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("email", id.value() + "@prosa.example")
                .param("licensed", licensed)
                .param(
                        "permissions",
                        Set.of(permissions).stream().map(Enum::name).toArray(String[]::new))
                .update();
        database.jdbc()
                .sql("insert into agent_connections (id, agent, node) values (?, ?, ?)")
                .params(Ids.next(), id.value(), node)
                .update();
        return new CurrentAgent(id, licensed, Set.of(permissions));
    }

    /// Closes the console for good.
    void goesHome(CurrentAgent agent) {
        database.jdbc()
                .sql("delete from agent_connections where agent = ?")
                .param(agent.id().value())
                .update();
    }

    void everybodyGoesHome() {
        database.jdbc().sql("delete from agent_connections").update();
    }

    TeamId team(String name, CurrentAgent... members) {
        var id = new TeamId(Ids.next());
        database.jdbc()
                .sql("insert into teams (id, name) values (?, ?)")
                .params(id.value(), name)
                .update();
        for (var member : members) {
            database.jdbc()
                    .sql("insert into team_members (team, agent) values (?, ?)")
                    .params(id.value(), member.id().value())
                    .update();
        }
        return id;
    }

    VisitorId visitor() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return get(Visitors.class)
                .arrive(new VisitorSecret(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(secret)))
                .id();
    }

    ConversationId begun(VisitorId visitor) {
        return new ConversationId(get(VisitorConversations.class)
                .begin(visitor, id(), new MessageContent("Vocês entregam em Marabá?"), SHOP)
                .id());
    }

    ConversationId waiting() {
        return begun(visitor());
    }

    ConversationId conversationOf(CurrentAgent agent) {
        var id = waiting();
        get(Replies.class).send(id, id(), new MessageContent("Oi, aqui é a Mariana."), agent);
        return id;
    }

    VisibleConversations visibleTo(CurrentAgent agent) {
        return get(Conversations.class).visibleTo(agent);
    }

    Group groupFor(CurrentAgent agent, ConversationId id) {
        return visibleTo(agent).state(id).group();
    }

    static ClientMadeId id() {
        return new ClientMadeId(Ids.next());
    }

    /// Everything about a refusal that leaves the house.
    record Answer(Refusal.Kind kind, String code, Map<String, String> details) {}

    static Answer refusalOf(ThrowingCallable command) {
        var refusal =
                assertThatExceptionOfType(Refusal.class).isThrownBy(command).actual();
        return new Answer(refusal.kind(), refusal.code(), refusal.details());
    }

    static Answer refusalIn(Future<?> outcome) {
        return refusalOf(() -> {
            throw outcome.exceptionNow();
        });
    }

    static <T> List<Future<T>> atTheSameInstant(Callable<T> one, Callable<T> other) throws InterruptedException {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(one, other).stream()
                    .<Callable<T>>map(command -> () -> {
                        start.await();
                        return command.call();
                    })
                    .toList());
        }
    }

    static <T> Future<T> the(Future.State state, List<Future<T>> outcomes) {
        var these = outcomes.stream().filter(each -> each.state() == state).toList();
        assertThat(these).as("outcomes that are %s", state).hasSize(1);
        return these.getFirst();
    }
}
