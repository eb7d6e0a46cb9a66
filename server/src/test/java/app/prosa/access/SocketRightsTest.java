package app.prosa.access;

import static app.prosa.agents.Permission.ADMINISTRATOR;
import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.agents.Agent;
import app.prosa.agents.AgentAdministration;
import app.prosa.agents.AgentDraft;
import app.prosa.agents.Agents;
import app.prosa.agents.Permission;
import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
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
/// Topics and commands come from the application itself: a new one fails until it is said here whom it is for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketRightsTest {
    /// Rights lost while connected must bite within this (security.md).
    private static final Duration AT_THE_LATEST = Duration.ofSeconds(5);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String CANARY = "canario-7f3a";
    private static final int NOT_WELCOME = 4401;
    private static final int NOT_UNDERSTOOD = 4402;

    private RunningProsa prosa;
    private String visitorSecret;
    private String conversation;
    private LiveClient owner;
    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);

    enum Role {
        NO_SECRET("/live"),
        FORGED_TICKET("/live"),
        USED_TICKET("/live"),
        VISITORS_SECRET_AT_THE_CONSOLES_DOOR("/live"),
        DISABLED("/live"),
        NO_SECRET_OF_A_VISITOR("/widget/live"),
        TICKET_AT_THE_VISITORS_DOOR("/widget/live"),
        NEW_VISITOR("/widget/live"),
        OTHER_VISITOR("/widget/live"),
        VISITOR("/widget/live"),
        UNLICENSED("/live"),
        AGENT("/live"),
        OWNER("/live"),
        SEES_ALL("/live"),
        ADMINISTRATOR("/live");

        private static final Set<Role> LET_IN = EnumSet.range(TICKET_AT_THE_VISITORS_DOOR, ADMINISTRATOR);
        private static final Set<Role> AGENTS = EnumSet.range(UNLICENSED, ADMINISTRATOR);
        private static final Set<Role> LICENSED = EnumSet.range(AGENT, ADMINISTRATOR);
        private static final Set<Role> SEE_THE_CONVERSATION = EnumSet.range(OWNER, ADMINISTRATOR);
        private static final Set<Role> VISITORS = EnumSet.range(TICKET_AT_THE_VISITORS_DOOR, VISITOR);

        private final String door;

        Role(String door) {
            this.door = door;
        }
    }

    /// Whom a topic is for; all others are told the same as for a topic that does not exist.
    private record TopicRule(String name, boolean ofTheConversation, Set<Role> open) {
        String of(String conversation) {
            return ofTheConversation ? name + "/" + conversation : name;
        }

        String unknown() {
            return ofTheConversation ? of(Ids.next().toString()) : "nothing";
        }
    }

    private static final List<TopicRule> TOPICS = List.of(
            new TopicRule("inbox", false, Role.LICENSED),
            new TopicRule("conversation", true, Role.SEE_THE_CONVERSATION),
            new TopicRule("presence", false, Role.AGENTS),
            new TopicRule("tickets", false, Role.AGENTS),
            new TopicRule("greeting", false, Role.VISITORS),
            new TopicRule("chat", true, EnumSet.of(Role.VISITOR)));

    /// Whom a command on the conversation is for, and by which door such guests come in.
    private record CommandRule(String name, String guests, String fields, Set<Role> open) {
        String on(String conversation) {
            return "{\"conversation\":\"%s\",%s}".formatted(conversation, fields.formatted(Ids.next()));
        }
    }

    private static final List<CommandRule> COMMANDS = List.of(
            new CommandRule("reply", "LiveAgent", "\"id\":\"%s\",\"text\":\"Oi\"", Role.SEE_THE_CONVERSATION),
            new CommandRule(
                    "note", "LiveAgent", "\"id\":\"%s\",\"text\":\"" + CANARY + "\"", Role.SEE_THE_CONVERSATION),
            new CommandRule("read", "LiveAgent", "\"seq\":1", Role.SEE_THE_CONVERSATION),
            new CommandRule("typing", "LiveAgent", "\"typing\":true", Role.SEE_THE_CONVERSATION),
            new CommandRule("message", "LiveVisitor", "\"id\":\"%s\",\"text\":\"Olá\"", EnumSet.of(Role.VISITOR)),
            new CommandRule("read", "LiveVisitor", "\"seq\":1", EnumSet.of(Role.VISITOR)),
            new CommandRule("typing", "LiveVisitor", "\"typing\":true", EnumSet.of(Role.VISITOR)));

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
        browserOf(Role.OWNER).ask("PUT", "/api/v1/me/availability", "{\"availability\":\"ONLINE\"}");
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
                var answer = command(socket, rule, conversation);
                var unknown = command(socket, rule, Ids.next().toString());
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
                            problem(command(socket, rule, conversation)))
                    .isEqualTo("conversation.unknown"));
            assertThat(code(socket.follow("inbox", 0))).isEqualTo("topic.unknown");
        }
    }

    /// The socket is closed within 5 s; until then it does nothing any more.
    @Test
    void A2_a_disabled_agents_open_socket_does_nothing_from_that_moment() {
        var agent = prosa.agent("Gil Desligado", true, VIEW_ALL_CONVERSATIONS);
        try (var socket = prosa.liveOf(prosa.signedIn(agent.email()))) {
            assertThat(LiveClient.is(command(socket, COMMANDS.getFirst(), conversation), "done"))
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
            assertThat(browserOf(Role.OWNER)
                            .get("/api/v1/conversations/" + conversation + "/timeline")
                            .body())
                    .doesNotContain(text);
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
            case UNLICENSED, AGENT, OWNER, SEES_ALL, ADMINISTRATOR -> browserOf(role).liveTicket();
        };
    }

    private Browser browserOf(Role role) {
        return Objects.requireNonNull(browsers.get(role));
    }

    private void signIn(Role role, boolean license, Permission... permissions) {
        var agent = prosa.agent(role.name(), license, permissions);
        browsers.put(role, prosa.signedIn(agent.email()));
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
                                bearer())
                        .status())
                .isEqualTo(200);
        return text;
    }

    private void ownerHears(String text) {
        owner.follow(chatOfAgents(), 0);
        owner.next(frame -> frame.toString().contains(text));
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

    private static JsonNode command(LiveClient socket, CommandRule rule, String conversation) {
        return socket.command(Ids.next().toString(), rule.name(), rule.on(conversation));
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
