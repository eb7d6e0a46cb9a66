package app.prosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser.Answer;
import app.prosa.agents.Agents;
import app.prosa.agents.Availability;
import app.prosa.agents.AvailabilitySwitch;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What people are told while PostgreSQL, a real one, does not answer (P05).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@Timeout(300)
class OutageTest {
    private static final Duration NOT_SAVED_WITHIN = Duration.ofSeconds(10);
    private static final Duration RED_WITHIN = Duration.ofSeconds(5);
    private static final Duration WRITING_AGAIN_WITHIN = Duration.ofSeconds(15);
    private static final Duration SAID_WITHIN = Duration.ofSeconds(25);
    private static final String CANARY = "Nunca no registro";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private RunningProsa prosa;
    private Browser agent;
    private LiveClient console;
    private Path data;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x")); // as root, for PostgreSQL
        data = home.resolve("data");
        prosa = RunningProsa.withItsOwnPostgres(data);
        var administrator = new EmailAddress(RunningProsa.FIRST_ADMINISTRATOR);
        agent = prosa.signedIn(administrator);
        console = prosa.liveOf(agent);
        var here = prosa.get(Agents.class).find(administrator).orElseThrow();
        prosa.get(AvailabilitySwitch.class).move(Availability.ONLINE, here.asCurrent());
    }

    @AfterAll
    void stop() {
        console.close();
        prosa.close();
        threads.close();
    }

    @Test
    void P05_while_the_database_is_frozen_nobody_is_told_that_something_was_saved(CapturedOutput log) throws Exception {
        var visitors = Stream.generate(this::visitor).limit(30).toList();

        signal("STOP");
        var sending =
                visitors.stream().map(each -> threads.submit(() -> timed(each))).toList();
        var asking = threads.submit(() -> agent.get("/api/v1/me"));
        var reading = threads.submit(() -> console.command(
                Ids.next().toString(), "read", """
                {"conversation":"%s","seq":1}
                """.formatted(visitors.getFirst().conversation())));
        await().atMost(RED_WITHIN).until(() -> readiness() == 503);
        for (var each : sending) {
            assertNotSaved(each.get());
        }
        assertThat(asking.get().code()).isEqualTo("database.unavailable");
        assertNotDone(reading.get());
        signal("CONT");

        await().atMost(WRITING_AGAIN_WITHIN)
                .until(() -> send(visitors.getFirst()).status() == 200);
        assertThat(visitors).allMatch(each -> send(each).status() == 200);
        assertThat(visitors).allMatch(each -> stored(each) == 1);
        await().atMost(RED_WITHIN).until(() -> readiness() == 200);
        assertSaidOnce(log);
        assertThat(log).doesNotContain(CANARY);
        visitors.forEach(each -> assertThat(log).doesNotContain(each.secret()));
        assertThat(prosa.browser().get("/metrics").body())
                .contains(
                        "prosa_refusals_total{code=\"database.unavailable\"}",
                        "prosa_live_open{door=\"/widget/live\"}",
                        "prosa_live_cut_off_total",
                        "prosa_posting_waiting",
                        "prosa_posting_batch_count",
                        "prosa_posting_commit_seconds_count",
                        "prosa_delivery_seconds_count",
                        "prosa_sweep_repairs_total",
                        "prosa_nodes_expired_total");
    }

    @Test
    void P05_killed_it_is_back_and_so_is_everybody(CapturedOutput log) throws Exception {
        var visitors = Stream.generate(this::visitor).limit(10).toList();

        signal("KILL");
        var sending =
                visitors.stream().map(each -> threads.submit(() -> timed(each))).toList();
        for (var each : sending) {
            var answered = each.get();
            if (answered.answer().status() != 200) {
                assertNotSaved(answered);
            }
        }

        await().atMost(WRITING_AGAIN_WITHIN.plus(NOT_SAVED_WITHIN))
                .until(() -> visitors.stream().allMatch(each -> send(each).status() == 200));
        assertThat(visitors).allMatch(each -> stored(each) == 1);
        assertSaidOnce(log);
        assertThat(log).doesNotContain(CANARY);
    }

    @Test
    void P05_what_fails_after_the_answer_is_written_takes_its_place() {
        var database = prosa.get(JdbcClient.class);
        database.sql("""
                create function shut_down() returns trigger language plpgsql as
                $$ begin raise exception 'shutting down' using errcode = '57P01'; end $$
                """).update();
        database.sql("create trigger unsaved before update on spring_session execute function shut_down()")
                .update();
        try {
            var answer = agent.get("/api/v1/me");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("code").asString()).isEqualTo("database.unavailable");
            assertThat(answer.body()).doesNotContain("email");
        } finally {
            database.sql("drop function shut_down cascade").update();
        }
    }

    /// That it went, and that it is back; and nothing of what failed by it.
    private static void assertSaidOnce(CapturedOutput log) {
        await().atMost(SAID_WITHIN).untilAsserted(() -> assertThat(log).contains("The database is back since"));
        assertThat(log).containsOnlyOnce("The database has been away since").doesNotContain("Exception\n", "\tat ");
    }

    private static void assertNotSaved(Timed timed) {
        assertThat(timed.answer().status()).as(timed.toString()).isEqualTo(503);
        assertThat(timed.answer().code()).isIn("database.unavailable", "service.overloaded");
        assertThat(timed.answer().headers().firstValue("Retry-After")).isPresent();
        assertThat(timed.took()).isLessThan(NOT_SAVED_WITHIN);
    }

    /// As the socket says it.
    private static void assertNotDone(JsonNode answer) {
        var problem = answer.path("problem");
        assertThat(problem.path("code").asString("")).as(answer.toString()).isEqualTo("database.unavailable");
        assertThat(problem.path("status").asInt()).isEqualTo(503);
        assertThat(problem.path("retryAfterSeconds").asString("")).isEqualTo("5");
    }

    private int readiness() {
        return prosa.browser().get("/health/ready").status();
    }

    /// To PostgreSQL and all its processes.
    private void signal(String name) throws IOException, InterruptedException {
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(data.resolve("database/cluster-18/postmaster.pid"))
                                .getFirst()))
                .orElseThrow();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(each -> String.valueOf(each.pid()))
                .toList();
        var command = Stream.concat(Stream.of("kill", "-" + name), all.stream()).toList();
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private Visitor visitor() {
        var secret = Browser.visitorSecret();
        var begun = ask(secret, "/widget/api/conversations", """
                {"id":"%s","text":"Oi","language":"pt-BR","pageUrl":"https://loja.example/","pageTitle":"Loja"}
                """.formatted(Ids.next()));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        return new Visitor(
                secret, begun.json().path("id").asString(), Ids.next().toString());
    }

    private Answer ask(String secret, String path, String body) {
        return prosa.browser().ask("POST", path, body, "Authorization", "Bearer " + secret);
    }

    /// Somebody with one message, sent again and again under its id until it is saved.
    private record Visitor(String secret, String conversation, String message) {}

    private record Timed(Answer answer, Duration took) {}

    private Timed timed(Visitor visitor) {
        var began = Instant.now();
        return new Timed(send(visitor), Duration.between(began, Instant.now()));
    }

    private Answer send(Visitor visitor) {
        return ask(
                visitor.secret(),
                "/widget/api/conversations/" + visitor.conversation() + "/messages",
                "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(visitor.message(), CANARY));
    }

    private long stored(Visitor visitor) {
        return prosa.browser()
                .get(
                        "/widget/api/conversations/" + visitor.conversation() + "/entries?after=0",
                        "Authorization",
                        "Bearer " + visitor.secret())
                .json()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("text").asString("").equals(CANARY))
                .count();
    }
}
