package app.prosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser.Answer;
import app.prosa.shared.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A backup that comes back under a Prosa that runs, with sockets open (P17).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class RestoredBackupTest {
    private static final int RESTARTING = 1012;
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.create();
    private final String visitor = Browser.visitorSecret();
    private RunningProsa prosa;
    private Browser agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder, database);
        agent = prosa.administrator();
    }

    @AfterAll
    void stop() {
        prosa.close();
    }

    @Test
    void P17_a_backup_restored_under_open_sockets_sends_everybody_to_look_again() {
        try (var console = prosa.liveOf(agent);
                var chat = chat()) {
            agent.goOnline();
            var conversation = begun();
            chat.follow("chat/" + conversation, 0);
            var backup = database.backUp();
            await().atMost(NOTICED_WITHIN).until(() -> sent(conversation, "depois do backup") == 200);
            IntStream.range(0, 5)
                    .forEach(_ -> assertThat(sent(conversation, "perdida")).isEqualTo(200));
            var last = chat.next(frame -> LiveClient.is(frame, "entries") && position(frame) >= 6)
                    .path("entries")
                    .valueStream()
                    .toList()
                    .getLast();
            marksMoveOn();

            database.restore(backup);

            assertThat(chat.closedWith(NOTICED_WITHIN)).isEqualTo(RESTARTING);
            assertThat(console.closedWith(NOTICED_WITHIN)).isEqualTo(RESTARTING);
            try (var back = chat()) {
                var opened = back.follow(
                        "chat/" + conversation,
                        last.path("publicSeq").asLong(),
                        last.path("at").asString());
                assertThat(opened.path("anew").asBoolean()).isTrue();
                assertThat(sent(conversation, "no novo passado")).isEqualTo(200);
                back.next(frame -> frame.toString().contains("no novo passado"));
                assertThat(back.heard()).doesNotContain("perdida");
            }
        }
    }

    private LiveClient chat() {
        return LiveClient.to(prosa, "/widget/live").welcomed(visitor);
    }

    private static long position(JsonNode entries) {
        return entries.path("entries")
                .valueStream()
                .toList()
                .getLast()
                .path("publicSeq")
                .asLong();
    }

    /// What is written between two marks leaves no other trace.
    private void marksMoveOn() {
        var before = mark();
        await().atMost(NOTICED_WITHIN).until(() -> mark() > before);
    }

    private long mark() {
        return database.jdbc()
                .sql("select max(mark) from node_marks")
                .query(Long.class)
                .single();
    }

    private String begun() {
        var answer = ask("/widget/api/conversations", """
                {"id":"%s","text":"Oi","language":"pt-BR","pageUrl":"","pageTitle":""}
                """.formatted(Ids.next()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asString();
    }

    private int sent(String conversation, String text) {
        return ask(
                        "/widget/api/conversations/" + conversation + "/messages",
                        "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(Ids.next(), text))
                .status();
    }

    private Answer ask(String path, String body) {
        return prosa.browser().ask("POST", path, body, "Authorization", "Bearer " + visitor);
    }
}
