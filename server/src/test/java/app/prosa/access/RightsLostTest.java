package app.prosa.access;

import static app.prosa.access.SocketRules.COMMANDS;
import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.agents.Agent;
import app.prosa.agents.AgentAdministration;
import app.prosa.agents.AgentDraft;
import app.prosa.agents.Agents;
import app.prosa.agents.Permission;
import app.prosa.shared.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Rights and sessions that end while a socket is open, over real sockets to the application as it starts.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsLostTest {
    /// Rights lost while connected must bite within this (security.md).
    private static final Duration AT_THE_LATEST = Duration.ofSeconds(5);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int NOT_WELCOME = 4401;

    private final String visitorSecret = Browser.visitorSecret();
    private RunningProsa prosa;
    private Browser owner;
    private LiveClient ownersSocket;
    private String conversation;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        owner = prosa.signedIn(prosa.agent("Dona da Conversa", true).email());
        ownersSocket = prosa.liveOf(owner);
        owner.goOnline();
        conversation = prosa.conversationOf(visitorSecret);
        var claimed = owner.ask("POST", "/api/v1/conversations/" + conversation + "/claim", "");
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(204);
    }

    @AfterAll
    void stop() {
        ownersSocket.close();
        prosa.close();
    }

    @Test
    void A2_a_disabled_agent_hears_nothing_after_5_s() {
        assertGoesSilent(
                "Ana Desligada", agent -> prosa.get(AgentAdministration.class).disable(agent.id()));
    }

    @Test
    void A5_who_loses_a_permission_hears_nothing_after_5_s() {
        assertGoesSilent("Bia Rebaixada", agent -> edit(agent, true));
    }

    @Test
    void A5_whose_password_somebody_else_sets_hears_nothing_after_5_s() {
        assertGoesSilent("Caio Esquecido", agent -> prosa.get(Passwords.class)
                .setOneTime(agent.id(), new NewPassword("outra senha comprida")));
    }

    @Test
    void A5_who_signs_out_hears_nothing_after_5_s() {
        var agent = prosa.agent("Davi Saindo", true, VIEW_ALL_CONVERSATIONS);
        var browser = prosa.signedIn(agent.email());
        try (var socket = following(prosa.liveOf(browser))) {
            assertThat(browser.ask("DELETE", "/api/v1/session", "").status()).isEqualTo(204);
            assertGoesSilent(socket);
        }
    }

    /// Once it could be the watch, which comes every 3 s and happens to be there; five times in a row it is not.
    @Test
    void A5_the_socket_of_a_session_that_ends_is_closed_at_once() {
        var agent = prosa.agent("Helena Saindo", true);
        for (var times = 0; times < 5; times++) {
            var browser = prosa.signedIn(agent.email());
            try (var socket = prosa.liveOf(browser)) {
                assertThat(browser.ask("DELETE", "/api/v1/session", "").status())
                        .isEqualTo(204);
                assertThat(socket.closedWith(AT_ONCE)).isEqualTo(NOT_WELCOME);
            }
        }
    }

    @Test
    void A5_signing_out_here_leaves_the_sockets_of_other_browsers_alone() {
        var agent = prosa.agent("Elisa Dupla", true, VIEW_ALL_CONVERSATIONS);
        var here = prosa.signedIn(agent.email());
        try (var socket = prosa.liveOf(here);
                var elsewhere = following(prosa.liveOf(prosa.signedIn(agent.email())))) {
            here.ask("DELETE", "/api/v1/session", "");

            assertThat(socket.closedWith(AT_THE_LATEST)).isEqualTo(NOT_WELCOME);
            var text = visitorWrites();
            elsewhere.next(frame -> frame.toString().contains(text));
        }
    }

    @Test
    void A2_S17_who_loses_the_license_is_told_so_and_hears_no_more_conversations() {
        var agent = prosa.agent("Fabio Sem Licença", true, VIEW_ALL_CONVERSATIONS);
        try (var socket = following(prosa.liveOf(prosa.signedIn(agent.email())))) {
            edit(agent, false, VIEW_ALL_CONVERSATIONS);

            socket.next(frame -> LiveClient.is(frame, "ended") && topic(frame).equals("inbox"));
            socket.next(frame -> LiveClient.is(frame, "ended") && topic(frame).equals(chatOfAgents()));
            var text = visitorWrites();
            ownerHears(text);
            assertThat(socket.heard()).doesNotContain(text);
            COMMANDS.stream().filter(rule -> rule.guests().equals("LiveAgent")).forEach(rule -> assertThat(
                            problem(rule.answerOf(socket, conversation)))
                    .isEqualTo("conversation.unknown"));
            assertThat(code(socket.follow("inbox", 0))).isEqualTo("topic.unknown");
        }
    }

    /// The socket is closed within 5 s; until then it does nothing any more.
    @Test
    void A2_a_disabled_agents_open_socket_does_nothing_from_that_moment() {
        var agent = prosa.agent("Gil Desligado", true, VIEW_ALL_CONVERSATIONS);
        try (var socket = prosa.liveOf(prosa.signedIn(agent.email()))) {
            assertThat(LiveClient.is(COMMANDS.getFirst().answerOf(socket, conversation), "done"))
                    .isTrue();
            prosa.get(AgentAdministration.class).disable(agent.id());

            var text = "tarde demais " + Ids.next();
            socket.subscribe(chatOfAgents(), 0);
            socket.send("{\"type\":\"command\",\"id\":\"%s\",\"name\":\"reply\",\"body\":%s}"
                    .formatted(
                            Ids.next(),
                            "{\"conversation\":\"%s\",\"id\":\"%s\",\"text\":\"%s\"}"
                                    .formatted(conversation, Ids.next(), text)));

            assertThat(socket.closedWith(AT_THE_LATEST)).isEqualTo(NOT_WELCOME);
            assertThat(socket.heard()).doesNotContain("subscribed");
            assertThat(owner.get("/api/v1/conversations/" + conversation + "/timeline")
                            .body())
                    .doesNotContain(text);
        }
    }

    private interface Loss {
        void of(Agent agent);
    }

    private void assertGoesSilent(String name, Loss loss) {
        var agent = prosa.agent(name, true, VIEW_ALL_CONVERSATIONS);
        try (var socket = following(prosa.liveOf(prosa.signedIn(agent.email())))) {
            loss.of(prosa.get(Agents.class).get(agent.id()));
            assertGoesSilent(socket);
        }
    }

    private void assertGoesSilent(LiveClient socket) {
        assertThat(socket.closedWith(AT_THE_LATEST)).isEqualTo(NOT_WELCOME);
        var text = visitorWrites();
        ownerHears(text);
        assertThat(socket.heard()).doesNotContain(text);
    }

    private void edit(Agent agent, boolean license, Permission... permissions) {
        prosa.get(AgentAdministration.class)
                .edit(agent.id(), new AgentDraft(agent.name(), agent.email(), Set.of(permissions), license));
    }

    private LiveClient following(LiveClient socket) {
        for (var topic : List.of("inbox", chatOfAgents())) {
            assertThat(LiveClient.is(socket.follow(topic, 0), "subscribed")).isTrue();
        }
        return socket;
    }

    private String chatOfAgents() {
        return "conversation/" + conversation;
    }

    private String visitorWrites() {
        var text = "pergunta " + Ids.next();
        var body = "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(Ids.next(), text);
        assertThat(prosa.browser()
                        .ask(
                                "POST",
                                "/widget/api/conversations/" + conversation + "/messages",
                                body,
                                "Authorization",
                                "Bearer " + visitorSecret)
                        .status())
                .isEqualTo(200);
        return text;
    }

    private void ownerHears(String text) {
        ownersSocket.follow(chatOfAgents(), 0);
        ownersSocket.next(frame -> frame.toString().contains(text));
    }

    private static String topic(JsonNode frame) {
        return frame.path("topic").asString("");
    }

    private static String code(JsonNode ended) {
        return ended.path("code").asString("");
    }

    private static String problem(JsonNode refused) {
        return refused.path("problem").path("code").asString("");
    }
}
