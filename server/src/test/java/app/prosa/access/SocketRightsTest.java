package app.prosa.access;

import static app.prosa.access.SocketRules.CANARY;
import static app.prosa.access.SocketRules.COMMANDS;
import static app.prosa.access.SocketRules.TOPICS;
import static app.prosa.agents.Permission.ADMINISTRATOR;
import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.access.SocketRules.CommandRule;
import app.prosa.access.SocketRules.Role;
import app.prosa.access.SocketRules.TopicRule;
import app.prosa.agents.AgentAdministration;
import app.prosa.agents.Agents;
import app.prosa.agents.Permission;
import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.Ids;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every topic and every command of the sockets by every role (A2), over real sockets to the application as it starts.
/// Topics and commands come from the application itself: a new one fails until `SocketRules` says whom it is for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketRightsTest {
    private static final int NOT_WELCOME = 4401;
    private static final int NOT_UNDERSTOOD = 4402;

    private RunningProsa prosa;
    private String visitorSecret;
    private String conversation;
    private LiveClient owner;
    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        signIn(Role.DISABLED, true);
        signIn(Role.UNLICENSED, false);
        signIn(Role.AGENT, true);
        signIn(Role.OWNER, true);
        signIn(Role.SEES_ALL, true, VIEW_ALL_CONVERSATIONS);
        signIn(Role.ADMINISTRATOR, true, ADMINISTRATOR);

        owner = prosa.liveOf(browserOf(Role.OWNER));
        browserOf(Role.OWNER).goOnline();
        visitorSecret = Browser.visitorSecret();
        conversation = prosa.conversationOf(visitorSecret);
        assertThat(write("replies", "Oi, aqui é a dona desta conversa.").status())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        owner.close();
        prosa.close();
    }

    @Test
    void A2_every_topic_says_whom_it_is_for() {
        assertThat(prosa.all(LiveTopic.class).values())
                .extracting(LiveTopic::name)
                .containsExactlyInAnyOrderElementsOf(
                        TOPICS.stream().map(TopicRule::name).toList());
    }

    @Test
    void A2_every_command_says_whom_it_is_for() {
        assertThat(prosa.all(LiveCommand.class).values())
                .extracting(each -> each.name() + " of " + each.guests().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(COMMANDS.stream()
                        .map(each -> each.name() + " of " + each.guests())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void A2_every_topic_lets_in_whom_it_is_for(Role role) {
        if (!Role.LET_IN.contains(role)) {
            assertIsSentAway(role);
            return;
        }
        var wrong = new ArrayList<String>();
        try (var socket = enter(role)) {
            for (var rule : TOPICS) {
                var answer = socket.follow(rule.of(conversation), 0);
                var unknown = socket.follow(rule.unknown(), 0);
                var fits = rule.open().contains(role)
                        ? LiveClient.is(answer, "subscribed")
                        : LiveClient.is(answer, "ended") && code(answer).equals(code(unknown));
                if (!fits) {
                    wrong.add(rule.name() + " answered " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void A2_every_command_obeys_whom_it_is_for(Role role) {
        if (!Role.LET_IN.contains(role)) {
            assertIsSentAway(role);
            return;
        }
        var wrong = new ArrayList<String>();
        try (var socket = enter(role)) {
            for (var rule : COMMANDS) {
                var answer = rule.answerOf(socket, conversation);
                var unknown = rule.answerOf(socket, Ids.next().toString());
                var fits = mayRun(role, rule)
                        ? LiveClient.is(answer, "done")
                        : LiveClient.is(answer, "refused")
                                && (problem(answer).equals(problem(unknown)) || isToldWhoTookIt(role, rule, answer));
                if (!fits || !LiveClient.is(unknown, "refused")) {
                    wrong.add(rule.name() + " answered " + answer + ", for an unknown one " + unknown);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/live", "/widget/live"})
    void A2_nothing_comes_before_the_hello(String door) {
        var frames = new ArrayList<String>();
        TOPICS.forEach(rule ->
                frames.add("{\"type\":\"subscribe\",\"topic\":\"%s\",\"after\":0}".formatted(rule.of(conversation))));
        COMMANDS.forEach(rule -> frames.add("{\"type\":\"command\",\"id\":\"%s\",\"name\":\"%s\",\"body\":%s}"
                .formatted(Ids.next(), rule.name(), rule.on(conversation))));
        for (var frame : frames) {
            try (var socket = LiveClient.to(prosa, door)) {
                socket.send(frame);
                assertThat(socket.closedWith()).as(frame).isEqualTo(NOT_UNDERSTOOD);
                assertThat(socket.heard()).isEmpty();
            }
        }
    }

    @Test
    void P14_what_is_not_for_the_visitor_never_reaches_the_visitor() {
        try (var socket = enter(Role.VISITOR)) {
            socket.follow("chat/" + conversation, 0);
            socket.follow("greeting", 0);
            assertThat(LiveClient.is(socket.follow(chatOfAgents(), 0), "ended")).isTrue();

            assertThat(write("notes", "Nota " + CANARY).status()).isEqualTo(200);
            var text = "resposta " + Ids.next();
            assertThat(write("replies", text).status()).isEqualTo(200);

            socket.next(frame -> frame.toString().contains(text));
            var seen = prosa.browser()
                    .get("/widget/api/conversations/" + conversation + "/entries?after=0", "Authorization", bearer())
                    .body();
            assertThat(seen).contains(text);
            assertThat(socket.heard() + seen)
                    .doesNotContain(CANARY, "@prosa.test", "\"seq\":null", "\"NOTE\"", "permissions");
            assertThat(browserOf(Role.OWNER)
                            .get("/api/v1/conversations/" + conversation + "/timeline")
                            .body())
                    .contains(CANARY);
        }
    }

    @Test
    void A3_a_ticket_opens_one_socket() {
        var ticket = browserOf(Role.AGENT).liveTicket();
        try (var first = LiveClient.to(prosa, "/live").welcomed(ticket);
                var second = LiveClient.to(prosa, "/live").hello(ticket)) {
            assertThat(second.closedWith()).isEqualTo(NOT_WELCOME);
            assertThat(first.isOpen()).isTrue();
        }
    }

    private void assertIsSentAway(Role role) {
        try (var socket = LiveClient.to(prosa, role.door)) {
            socket.hello(secret(role));
            TOPICS.forEach(rule -> socket.subscribe(rule.of(conversation), 0));
            assertThat(socket.closedWith()).isEqualTo(NOT_WELCOME);
            assertThat(socket.heard()).isEmpty();
        }
    }

    private LiveClient enter(Role role) {
        return LiveClient.to(prosa, role.door).welcomed(secret(role));
    }

    private String secret(Role role) {
        return switch (role) {
            case NO_SECRET, NO_SECRET_OF_A_VISITOR -> "";
            case FORGED_TICKET, NEW_VISITOR -> Browser.visitorSecret();
            case VISITOR, VISITORS_SECRET_AT_THE_CONSOLES_DOOR -> visitorSecret;
            case OTHER_VISITOR -> {
                var other = Browser.visitorSecret();
                prosa.conversationOf(other);
                yield other;
            }
            case USED_TICKET -> {
                var ticket = browserOf(Role.OWNER).liveTicket();
                LiveClient.to(prosa, "/live").welcomed(ticket).close();
                yield ticket;
            }
            case DISABLED -> {
                var agent = prosa.get(Agents.class)
                        .find(RunningProsa.email(role.name()))
                        .orElseThrow();
                prosa.get(AgentAdministration.class).enable(agent.id());
                var ticket = prosa.signedIn(agent.email()).liveTicket();
                prosa.get(AgentAdministration.class).disable(agent.id());
                yield ticket;
            }
            case TICKET_AT_THE_VISITORS_DOOR -> browserOf(Role.ADMINISTRATOR).liveTicket();
            case UNLICENSED, AGENT, OWNER, SEES_ALL, ADMINISTRATOR ->
                browserOf(role).liveTicket();
        };
    }

    private Browser browserOf(Role role) {
        return Objects.requireNonNull(browsers.get(role));
    }

    private void signIn(Role role, boolean license, Permission... permissions) {
        var agent = prosa.agent(role.name(), license, permissions);
        browsers.put(role, prosa.signedIn(agent.email()));
    }

    private String chatOfAgents() {
        return "conversation/" + conversation;
    }

    private Browser.Answer write(String what, String text) {
        return browserOf(Role.OWNER)
                .ask(
                        "POST",
                        "/api/v1/conversations/" + conversation + "/" + what,
                        "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(Ids.next(), text));
    }

    private String bearer() {
        return "Bearer " + visitorSecret;
    }

    /// Commands of one name for two kinds of guests look alike on the wire: each kind gets its own.
    private static boolean mayRun(Role role, CommandRule rule) {
        return COMMANDS.stream()
                .filter(each -> each.name().equals(rule.name()))
                .map(CommandRule::open)
                .flatMap(Set::stream)
                .collect(toSet())
                .contains(role);
    }

    /// S11: every licensed agent saw the conversation wait, and may learn who took it.
    private static boolean isToldWhoTookIt(Role role, CommandRule rule, JsonNode answer) {
        return role == Role.AGENT
                && rule.name().equals("reply")
                && problem(answer).equals("conversation.already-claimed");
    }

    private static String code(JsonNode ended) {
        return ended.path("code").asString("");
    }

    private static String problem(JsonNode refused) {
        return refused.path("problem").path("code").asString("");
    }
}
