package app.prosa.realtime;

import static app.prosa.realtime.PollClient.frames;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser;
import app.prosa.Browser.Answer;
import app.prosa.RunningProsa;
import app.prosa.agents.AgentAdministration;
import app.prosa.agents.Presence;
import app.prosa.shared.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Long polling: the frames of docs/realtime.md as the answers of requests, for whom no socket opens.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePollTest {
    /// Far less than a poll is held with nothing to say.
    private static final Duration SOON = Duration.ofSeconds(10);

    private RunningProsa prosa;
    private Browser agent;
    private final String secret = Browser.visitorSecret();
    private String conversation;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        agent = prosa.administrator();
        agent.goOnline();
        soon(PollClient.console(agent).following("presence", 0).poll());
        conversation = prosa.conversationOf(secret);
    }

    @AfterAll
    void stop() {
        prosa.close();
    }

    @Test
    void two_who_only_poll_talk_with_each_other() {
        var visitor = visitor().following(chat(), 0);
        var console = console().following("inbox", 0).following(ofAgents(), 0);
        soon(visitor.poll());
        soon(console.poll());
        var heardByTheConsole = console.poll();
        var heardByTheVisitor = visitor.poll();

        var question = "pergunta " + Ids.next();
        assertThat(frame(visitor.command("message", message(question)))).isEqualTo("done");
        hears(console, heardByTheConsole, question);

        var answer = "resposta " + Ids.next();
        assertThat(frame(console.command("reply", message(answer)))).isEqualTo("done");
        hears(visitor, heardByTheVisitor, answer);
    }

    @Test
    void what_is_held_is_not_told_again() {
        var quiet = prosa.conversationOf(Browser.visitorSecret());
        var console = console()
                .following("conversation/" + quiet, 0)
                .following("presence", 0)
                .following("tickets", 0);
        assertThat(frames(soon(console.poll()), "subscribed")).hasSize(3);

        var answer = noted(console, quiet);
        for (var tries = 0; tries < 10 && !frames(answer, "subscribed").isEmpty(); tries++) {
            answer = noted(console, quiet); // the note was quicker than the poll, which found another state
        }
        assertThat(frames(answer, "subscribed")).isEmpty();
        assertThat(frames(answer, "entries")).hasSize(1);
        assertThat(answer.json().path("frames").get(0).path("entries").size()).isEqualTo(1);
    }

    /// What a poll hears when a note is kept meanwhile.
    private Answer noted(PollClient console, String where) {
        var held = console.poll();
        var note = "nota " + Ids.next();
        agent.ask("POST", "/api/v1/conversations/" + where + "/notes", written(note));
        var answer = soon(held);
        assertThat(answer.body()).contains(note);
        return answer;
    }

    /// All that may wait on this node waits already, for somebody else.
    @Test
    void N3_a_poll_weighs_until_it_has_been_read_and_is_hung_up_on_when_too_much_waits() {
        soon(console().following(ofAgents(), 0).poll());
        await().atMost(SOON).until(() -> unread() == 0);

        var all = prosa.get(Outboxes.class);
        var most = Math.toIntExact(Runtime.getRuntime().maxMemory() / 8 / Character.BYTES);
        all.count(most);
        try {
            assertThatThrownBy(() -> agent.ask("POST", "/live/poll", """
                            {"version":1,"line":"%s","topics":[{"topic":"%s","after":0,"mark":""}]}
                            """.formatted(Ids.next(), ofAgents())))
                    .isInstanceOf(UncheckedIOException.class);
        } finally {
            all.count(-most);
        }
        await().atMost(SOON).until(() -> unread() == 0);
    }

    private double unread() {
        return prosa.get(MeterRegistry.class).get("prosa.live.unread").gauge().value();
    }

    @Test
    void what_happens_between_two_polls_is_told_by_the_second() {
        var console = console().following("inbox", 0).following(ofAgents(), 0);
        soon(console.poll());
        var text = "entre duas " + Ids.next();
        assertThat(visitor().command("message", message(text)).status()).isEqualTo(200);

        var told = soon(console.poll());
        assertThat(frames(told, "subscribed"))
                .extracting(frame -> frame.path("topic").asString())
                .contains("inbox");
        assertThat(frames(told, "entries").toString()).contains(text);
    }

    @Test
    void P17_a_cursor_from_another_past_is_told_where_the_topic_stands_and_given_everything() {
        var answer = soon(console().following(ofAgents(), 1_000_000).poll());

        var subscribed = frames(answer, "subscribed").getFirst();
        assertThat(subscribed.path("anew").asBoolean()).isTrue();
        assertThat(subscribed.path("seq").asLong()).isBetween(2L, 999L);
        assertThat(positions(answer))
                .startsWith(1L)
                .contains(subscribed.path("seq").asLong());
    }

    @Test
    void P17_a_cursor_from_another_past_is_found_out_also_when_this_one_has_gone_on() {
        var outgrown = prosa.conversationOf(Browser.visitorSecret());
        var console = console().following("conversation/" + outgrown, 0);
        soon(console.poll());
        agent.ask("POST", "/api/v1/conversations/" + outgrown + "/notes", written("mais uma"));
        prosa.get(JdbcClient.class)
                .sql("update timeline_entries set at = at + interval '1 microsecond' where conversation = :id::uuid")
                .param("id", outgrown)
                .update();

        var answer = soon(console.poll());
        var subscribed = frames(answer, "subscribed").getFirst();
        assertThat(subscribed.path("anew").asBoolean()).isTrue();
        assertThat(positions(answer))
                .startsWith(1L)
                .contains(subscribed.path("seq").asLong());

        var next = noted(console, outgrown);
        assertThat(frames(next, "subscribed").toString()).doesNotContain("\"anew\":true");
        assertThat(positions(next)).hasSize(1);
    }

    /// Of two that come at the same moment nobody can say which is the newer; one of them is.
    @Test
    void a_new_poll_of_a_line_ends_the_one_before_it() {
        var quiet = prosa.conversationOf(Browser.visitorSecret());
        var console = console().following("conversation/" + quiet, 0);
        soon(console.poll());
        var polls = List.of(console.poll(), console.poll());
        await().atMost(SOON).until(() -> polls.stream().anyMatch(CompletableFuture::isDone));

        var ended = polls.stream().filter(CompletableFuture::isDone).toList();
        assertThat(ended).hasSize(1);
        assertThat(soon(ended.getFirst()).status()).isEqualTo(200);
        assertThat(soon(ended.getFirst()).json().path("frames").size()).isZero();

        var note = "nota " + Ids.next();
        agent.ask("POST", "/api/v1/conversations/" + quiet + "/notes", written(note));
        assertThat(polls).anyMatch(poll -> soon(poll).body().contains(note));
    }

    @Test
    void who_polls_counts_as_there() {
        var visitor = visitor().following(chat(), 0);
        soon(visitor.poll());
        var unused = visitor.poll();

        await().atMost(SOON).until(() -> agent.get("/api/v1/conversations/" + conversation)
                .json()
                .path("requester")
                .path("online")
                .asBoolean());
        assertThat(prosa.get(Presence.class).isAnybodyOnline()).isTrue();
    }

    @Test
    void A2_what_is_not_the_guests_own_is_ended_as_if_it_did_not_exist() {
        var stranger = PollClient.visitor(prosa.browser(), Browser.visitorSecret())
                .following(chat(), 0)
                .following(ofAgents(), 0)
                .following("inbox", 0)
                .following("nothing", 0);
        var answer = soon(stranger.poll());

        assertThat(frames(answer, "ended")).hasSize(4);
        assertThat(answer.json().path("frames").size()).isEqualTo(4);
        assertThat(answer.json().path("marks").size()).isZero();
        assertThat(frame(stranger.command("message", message("oi")))).isEqualTo("refused");
        assertThat(frame(stranger.command("reply", message("oi")))).isEqualTo("refused");
    }

    @Test
    void A2_nobody_polls_without_proof() {
        assertThat(soon(PollClient.console(prosa.browser()).poll()).code()).isEqualTo("access.sign-in-needed");
        assertThat(soon(PollClient.visitor(prosa.browser(), "x").poll()).code()).isEqualTo("visitor.unknown");
        assertThat(PollClient.console(prosa.browser())
                        .command("reply", message("oi"))
                        .status())
                .isEqualTo(401);
        assertThat(agent.askAsAnotherSite("POST", "/live/poll").code()).isEqualTo("access.csrf");
        assertThat(agent.askAsAnotherSite("POST", "/live/command").code()).isEqualTo("access.csrf");
    }

    @Test
    void A5_rights_lost_while_a_poll_is_held_end_it_within_5_s() {
        var away = prosa.agent("Ana Desligada", true);
        var console = PollClient.console(prosa.signedIn(away.email())).following("tickets", 0);
        soon(console.poll());
        var held = console.poll();
        prosa.get(AgentAdministration.class).disable(away.id());

        assertThat(held.orTimeout(5, TimeUnit.SECONDS).join().code()).isEqualTo("access.sign-in-needed");
    }

    @Test
    void another_version_is_told_so() {
        var answer = soon(console().poll(2));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("live.wrong-version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"wake\"}",
                "{\"type\":\"subscribe\",\"topic\":\"inbox\",\"after\":0}",
                "[]",
                "null",
                "x",
                "{\"type\":\"command\",\"id\":7,\"name\":\"read\",\"body\":{}}"
            })
    void A7_what_is_no_command_is_refused(String frame) {
        assertThat(console().order(frame).code()).isEqualTo("frame.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"version\":1,\"line\":\"x\",\"topics\":[]}",
                "{\"version\":\"1\",\"line\":\"0199a3c4-5d10-7c3a-9f00-2b1f6a7c8d01\",\"topics\":[]}",
                "{\"version\":1,\"line\":\"0199a3c4-5d10-7c3a-9f00-2b1f6a7c8d01\",\"topics\":null}",
                "{\"version\":1,\"line\":\"0199a3c4-5d10-7c3a-9f00-2b1f6a7c8d01\",\"topics\":[null]}",
                "{\"version\":1,\"line\":\"0199a3c4-5d10-7c3a-9f00-2b1f6a7c8d01\",\"topics\":[{\"topic\":\"inbox\"}]}",
                """
                {"version":1,"line":"0199a3c4-5d10-7c3a-9f00-2b1f6a7c8d01",
                 "topics":[{"topic":"inbox","after":1,"at":1795367582,"mark":""}]}"""
            })
    void A7_what_is_no_poll_is_refused(String body) {
        assertThat(agent.ask("POST", "/live/poll", body).status()).isEqualTo(400);
    }

    @Test
    void N3_one_person_holds_30_polls_and_no_more() {
        var someone = Browser.visitorSecret();
        var answers = IntStream.range(0, 31)
                .mapToObj(_ -> soon(PollClient.visitor(prosa.browser(), someone).poll()))
                .toList();

        assertThat(answers.subList(0, 30)).allMatch(answer -> answer.status() == 200);
        assertThat(answers.getLast().code()).isEqualTo("live.too-many-attempts");
    }

    @Test
    void N3_a_flood_of_polls_is_refused() {
        var flood = PollClient.visitor(prosa.browser(), Browser.visitorSecret());
        var answers = IntStream.range(0, 300).mapToObj(_ -> flood.order("{}")).map(Answer::code);

        assertThat(answers).contains("live.too-many-attempts");
    }

    private PollClient console() {
        return PollClient.console(agent);
    }

    private PollClient visitor() {
        return PollClient.visitor(prosa.browser(), secret);
    }

    private String chat() {
        return "chat/" + conversation;
    }

    private String ofAgents() {
        return "conversation/" + conversation;
    }

    private static Answer soon(CompletableFuture<Answer> answer) {
        return answer.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
    }

    /// With this poll or one of the next.
    private static void hears(PollClient client, CompletableFuture<Answer> held, String text) {
        var answer = soon(held);
        for (var polls = 0; polls < 10 && !answer.body().contains(text); polls++) {
            answer = soon(client.poll());
        }
        assertThat(answer.body()).contains(text);
    }

    private static List<Long> positions(Answer answer) {
        return frames(answer, "entries").stream()
                .flatMap(frame -> frame.path("entries").valueStream())
                .map(entry -> entry.path("seq").asLong())
                .toList();
    }

    private static String frame(Answer answer) {
        return answer.json().path("type").asString("");
    }

    private String message(String text) {
        return "{\"conversation\":\"%s\",\"id\":\"%s\",\"text\":\"%s\"}".formatted(conversation, Ids.next(), text);
    }

    private static String written(String text) {
        return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(Ids.next(), text);
    }
}
