package app.prosa;

import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser.Answer;
import app.prosa.agents.Agent;
import app.prosa.agents.AgentAdministration;
import app.prosa.agents.Presence;
import app.prosa.shared.Ids;
import app.prosa.teams.TeamAdministration;
import app.prosa.teams.TeamName;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two nodes on one database, and a Redis between them that is sometimes not there. What is done at one is seen at the
/// other: at once, or by the sweep.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralNodesTest {
    /// What a busy machine may add is in it; the sweep alone would miss it more often than not.
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration BY_THE_SWEEP = Duration.ofSeconds(5);
    private static final Duration BACK_AGAIN = Duration.ofSeconds(10);
    private static final int RACES = 20;

    private final TestRedis redis = new TestRedis();
    private final TestDatabase database = TestDatabase.create();
    private final AtomicInteger names = new AtomicInteger();
    private RunningProsa here;
    private RunningProsa there;
    private Browser agent;
    private LiveClient online;

    @BeforeAll
    void both_start_at_the_same_time_on_an_empty_database(@TempDir Path folder) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> node(folder.resolve("here"), "0s"));
            var other = threads.submit(() -> node(folder.resolve("there"), "0s"));
            here = one.get();
            there = other.get();
        }
        awaitConnected();
        agent = signedInHere(licensed());
        online = there.liveOf(agent);
        assertThat(agent.goOnline().status()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        try {
            online.close();
            here.close();
            there.close();
        } finally {
            redis.close();
        }
    }

    @Test
    void what_is_written_at_one_node_is_read_at_the_other_at_once() {
        var chat = new Chat();
        try (var visitor = chat.openThere()) {
            reply(chat, "Entregamos sim!");
            assertHeard(visitor, "Entregamos sim!", AT_ONCE);

            try (var console = there.liveOf(agent)) {
                console.follow("conversation/" + chat.id, 0);
                chat.send("Em Marabá?");
                assertHeard(console, "Em Marabá?", AT_ONCE);
            }
        }
    }

    @Test
    void P04_while_redis_is_stopped_the_sweep_delivers_and_when_it_is_back_it_is_at_once_again() {
        var chat = new Chat();
        try (var visitor = chat.openThere()) {
            withoutRedis(() -> {
                reply(chat, "sem Redis");
                assertHeard(visitor, "sem Redis", BY_THE_SWEEP);
            });
            reply(chat, "de novo");
            assertHeard(visitor, "de novo", AT_ONCE);
        }
    }

    @Test
    void P04_a_redis_that_hangs_keeps_nobody_waiting_and_is_noticed() {
        var chat = new Chat();
        try (var visitor = chat.openThere()) {
            redis.freeze();
            var begun = System.nanoTime();
            reply(chat, "ninguém espera");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
            assertHeard(visitor, "ninguém espera", BY_THE_SWEEP);
            await().atMost(BY_THE_SWEEP).until(() -> !connected(here) && !connected(there));

            redis.thaw();
            awaitConnected();
            reply(chat, "acordou");
            assertHeard(visitor, "acordou", AT_ONCE);
        } finally {
            redis.thaw();
            awaitConnected();
        }
    }

    @Test
    void without_redis_a_node_is_ready_all_the_same() {
        withoutRedis(() -> {
            await().until(() -> !connected(here));
            assertThat(here.browser().get("/health/ready").status()).isEqualTo(200);
        });
    }

    @Test
    void what_was_read_at_one_node_is_seen_as_read_at_the_other_even_without_redis() {
        var chat = new Chat();
        try (var visitor = chat.openThere()) {
            reply(chat, "Entregamos sim!");
            assertHeard(visitor, "Entregamos sim!", AT_ONCE);
            withoutRedis(() -> {
                var seq = chat.seq();
                assertThat(agent.ask("PUT", chat.at("/read-mark"), "{\"seq\":%d}".formatted(seq))
                                .status())
                        .isEqualTo(204);
                assertHeard(
                        visitor,
                        frame -> LiveClient.is(frame, "state")
                                && frame.path("state").path("agentsReadUpTo").asLong() > 0,
                        BY_THE_SWEEP);
            });
        }
    }

    @Test
    void whose_chat_is_open_at_one_node_is_seen_at_the_other() {
        var chat = new Chat();
        try (var visitor = chat.openThere()) {
            await().atMost(BY_THE_SWEEP).until(chat::visitorIsOnline);
            assertThat(visitor.isOpen()).isTrue();
        }
        await().atMost(BY_THE_SWEEP).until(() -> !chat.visitorIsOnline());
    }

    @Test
    void typing_is_seen_at_the_other_node() {
        var chat = new Chat();
        reply(chat, "Um instante");
        try (var visitor = chat.openThere();
                var console = here.liveOf(agent)) {
            console.command(id(), "typing", "{\"conversation\":\"%s\",\"typing\":true}".formatted(chat.id));
            assertHeard(visitor, frame -> LiveClient.is(frame, "signal"), AT_ONCE);

            console.follow("conversation/" + chat.id, 0);
            visitor.command(id(), "typing", "{\"conversation\":\"%s\",\"typing\":true}".formatted(chat.id));
            assertHeard(console, frame -> LiveClient.is(frame, "signal"), AT_ONCE);
        }
    }

    @Test
    void P11_an_agent_connected_at_one_node_is_online_at_the_other() {
        var ana = licensed();
        var browser = signedInHere(ana);
        browser.goOnline();
        try (var colleague = here.liveOf(agent)) {
            colleague.follow("presence", 0);
            assertThat(here.get(Presence.class).isOnline(ana.id())).isFalse();
            try (var console = there.liveOf(browser)) {
                assertHeard(colleague, presence(ana, true), AT_ONCE);
                assertThat(here.get(Presence.class).isOnline(ana.id())).isTrue();
                assertThat(console.isOpen()).isTrue();
            }
        }
    }

    @Test
    void P11_the_switch_is_seen_at_the_other_node() {
        var ana = licensed();
        var browser = signedInHere(ana);
        try (var colleague = there.liveOf(agent);
                var console = here.liveOf(browser)) {
            colleague.follow("presence", 0);
            browser.goOnline();
            assertHeard(colleague, presence(ana, true), AT_ONCE);
            assertThat(console.isOpen()).isTrue();
        }
    }

    @Test
    void A5_a_session_that_ends_at_one_node_closes_its_socket_at_the_other_at_once() {
        var browser = signedInHere(licensed());
        try (var console = there.liveOf(browser)) {
            browser.ask("DELETE", "/api/v1/session", "");
            assertThat(console.closedWith(AT_ONCE)).isEqualTo(4401);
        }
    }

    @Test
    void A5_an_agent_who_is_disabled_at_one_node_is_out_at_the_other_even_without_redis() {
        var ana = licensed();
        try (var console = there.liveOf(signedInHere(ana))) {
            withoutRedis(() -> {
                here.get(AgentAdministration.class).disable(ana.id());
                assertThat(console.closedWith(BY_THE_SWEEP)).isEqualTo(4401);
            });
        }
    }

    @Test
    void A2_a_team_left_at_one_node_is_no_longer_followed_at_the_other_even_without_redis() {
        var ana = here.agent(name(), true);
        var teams = here.get(TeamAdministration.class);
        var name = new TeamName("Vendas");
        var team = teams.create(name, Set.of(ana.id()));
        var chat = new Chat();
        var transfer = "{\"agent\":null,\"team\":\"%s\",\"note\":\"\"}"
                .formatted(team.id().value());
        reply(chat, "Passo para Vendas");
        assertThat(agent.ask("POST", chat.at("/transfers"), transfer).status()).isEqualTo(204);
        try (var console = there.liveOf(signedInHere(ana))) {
            assertThat(console.follow("conversation/" + chat.id, 0).path("type").asString())
                    .isEqualTo("subscribed");
            withoutRedis(() -> {
                teams.edit(team.id(), name, Set.of());
                assertHeard(console, frame -> LiveClient.is(frame, "ended"), BY_THE_SWEEP);
            });
        }
    }

    @Test
    void a_ticket_that_moves_at_one_node_is_news_at_the_other_once() {
        try (var console = there.liveOf(agent)) {
            console.follow("tickets", 0);
            var chat = new Chat();
            reply(chat, "Abro um chamado");
            var opened = agent.ask("POST", chat.at("/ticket"), "{\"email\":\"luciana@loja.example\"}")
                    .json();
            var number = opened.path("number").asString();
            assertThat(number).isNotEmpty();
            assertHeard(console, moved(number), AT_ONCE);

            withoutRedis(() -> {
                agent.ask("PATCH", "/api/v1/tickets/" + number, "{\"field\":\"title\",\"value\":\"Outro título\"}");
                await().atMost(BY_THE_SWEEP)
                        .until(() ->
                                console.frames().stream().filter(moved(number)).count() == 2);
            });
        }
    }

    @Test
    void P10_of_first_messages_at_both_nodes_at_once_one_begins_the_conversation() throws Exception {
        for (var race = 0; race < RACES; race++) {
            var secret = Browser.visitorSecret();
            var answers = atOnce(() -> begin(here, secret, "daqui"), () -> begin(there, secret, "dali"));
            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers)
                    .extracting(answer -> answer.json().path("id").asString())
                    .containsOnly(answers.getFirst().json().path("id").asString());
        }
    }

    @Test
    void P10_of_claims_at_both_nodes_at_once_one_wins() throws Exception {
        var other = signedInHere(licensed());
        for (var race = 0; race < RACES; race++) {
            var chat = new Chat();
            var answers = atOnce(
                    () -> agent.ask("POST", chat.at("/claim"), ""),
                    () -> other.ask("POST", there.at(chat.at("/claim")).toString(), ""));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
            var claims = database.jdbc()
                    .sql("select count(*) from timeline_entries where conversation = ?::uuid and kind = 'CLAIM'")
                    .param(chat.id)
                    .query(Integer.class)
                    .single();
            assertThat(claims).isOne();
        }
    }

    @Test
    void P06_a_node_that_goes_says_so_first_and_then_sends_its_sockets_on(@TempDir Path folder) throws Exception {
        var ana = licensed();
        var browser = signedInHere(ana);
        browser.goOnline();
        var going = node(folder, "2s");
        try (var console = going.liveOf(browser);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var gone = threads.submit(going::close);
            await().atMost(AT_ONCE)
                    .until(() -> going.browser().get("/health/ready").status() == 503);
            assertThat(console.isOpen()).isTrue();
            assertThat(going.browser().get("/api/v1/installation").status()).isEqualTo(200);

            assertThat(console.closedWith()).isEqualTo(1012);
            assertThat(here.get(Presence.class).isOnline(ana.id())).isTrue();
            try (var elsewhere = there.liveOf(browser)) {
                gone.get();
                assertThat(elsewhere.isOpen()).isTrue();
                assertThat(here.get(Presence.class).isOnline(ana.id())).isTrue();
            }
        }
    }

    private RunningProsa node(Path folder, String drain) {
        return new RunningProsa(folder, database, "--prosa.redis-url=" + redis.url(), "--prosa.drain=" + drain);
    }

    /// Redis is started again only when both nodes know that it was gone: what comes next is about a new connection.
    private void withoutRedis(Runnable done) {
        redis.stop();
        try {
            done.run();
        } finally {
            await().atMost(BY_THE_SWEEP).until(() -> !connected(here) && !connected(there));
            redis.startAgain();
            awaitConnected();
        }
    }

    private void awaitConnected() {
        await().atMost(BACK_AGAIN).until(() -> connected(here) && connected(there));
    }

    private static boolean connected(RunningProsa node) {
        return node.get(MeterRegistry.class)
                        .get("prosa.redis.connected")
                        .gauge()
                        .value()
                == 1;
    }

    private Agent licensed() {
        return here.agent(name(), true, VIEW_ALL_CONVERSATIONS);
    }

    private String name() {
        return "Atendente " + "x".repeat(names.incrementAndGet());
    }

    private Browser signedInHere(Agent who) {
        return here.signedIn(who.email());
    }

    private void reply(Chat to, String text) {
        var answer = agent.ask("POST", to.at("/replies"), "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id(), text));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static Answer begin(RunningProsa at, String secret, String text) {
        return at.browser()
                .ask(
                        "POST",
                        "/widget/api/conversations",
                        """
                        {"id":"%s","text":"%s","language":"pt-BR","pageUrl":"","pageTitle":""}
                        """.formatted(id(), text),
                        "Authorization",
                        "Bearer " + secret);
    }

    private static void assertHeard(LiveClient client, String text, Duration within) {
        assertHeard(client, frame -> frame.toString().contains(text), within);
    }

    private static void assertHeard(LiveClient client, Predicate<JsonNode> wanted, Duration within) {
        await().pollInterval(Duration.ofMillis(10)).atMost(within).until(() -> client.frames().stream()
                .anyMatch(wanted));
    }

    private static Predicate<JsonNode> presence(Agent who, boolean online) {
        return frame -> LiveClient.is(frame, "signal")
                && frame.path("signal")
                        .path("agent")
                        .asString("")
                        .equals(who.id().value().toString())
                && frame.path("signal").path("online").asBoolean() == online;
    }

    private static Predicate<JsonNode> moved(String number) {
        return frame -> LiveClient.is(frame, "signal")
                && frame.path("signal").path("number").asString("").equals(number);
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> after(start, one));
            var second = threads.submit(() -> after(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static Answer after(CyclicBarrier start, Callable<Answer> attempt) throws Exception {
        start.await();
        return attempt.call();
    }

    private static String id() {
        return Ids.next().toString();
    }

    /// A conversation begun at the first node, whose visitor may have a socket to the second.
    private final class Chat {
        private final String secret = Browser.visitorSecret();
        private final String id;

        Chat() {
            var begun = begin(here, secret, "Vocês entregam?");
            assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
            id = begun.json().path("id").asString();
        }

        LiveClient openThere() {
            var socket = LiveClient.to(there, "/widget/live").welcomed(secret);
            socket.follow("chat/" + id, 0);
            return socket;
        }

        void send(String text) {
            var answer = here.browser()
                    .ask(
                            "POST",
                            "/widget/api/conversations/" + id + "/messages",
                            "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id(), text),
                            "Authorization",
                            "Bearer " + secret);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }

        String at(String path) {
            return "/api/v1/conversations/" + id + path;
        }

        boolean visitorIsOnline() {
            return agent.get(at("")).json().path("requester").path("online").asBoolean();
        }

        long seq() {
            return agent.get(at("")).json().path("seq").asLong();
        }
    }
}
