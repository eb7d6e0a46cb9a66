package app.prosa.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a node tells the others of the chats that are open at it. Prosa runs alone here, so the rounds are the test's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorsToldTest {
    private RunningProsa prosa;
    private VisitorsTold visitors;
    private LiveClient agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        visitors = prosa.get(VisitorsTold.class);
        var browser = prosa.signedIn(prosa.agent("Ana", true).email());
        agent = prosa.liveOf(browser);
        browser.ask("PUT", "/api/v1/me/availability", "{\"availability\":\"ONLINE\"}");
    }

    @AfterAll
    void stop() {
        agent.close();
        prosa.close();
    }

    @Test
    void what_others_swept_while_this_node_was_cut_off_is_told_again_within_a_minute() {
        var secret = Browser.visitorSecret();
        var conversation = prosa.conversationOf(secret);
        try (var visitor = LiveClient.to(prosa, "/widget/live").welcomed(secret)) {
            visitor.follow("chat/" + conversation, 0);
            visitors.tell();
            assertThat(isThere(conversation)).isTrue();

            prosa.get(JdbcClient.class).sql("delete from visitors_there").update();
            for (var rounds = Duration.ofMinutes(1).dividedBy(VisitorsTold.PAUSE); rounds > 0; rounds--) {
                visitors.tell();
            }

            assertThat(isThere(conversation)).isTrue();
        }
        await().until(() -> {
            visitors.tell();
            return !isThere(conversation);
        });
    }

    private boolean isThere(String conversation) {
        return prosa.get(JdbcClient.class)
                .sql("select exists (select from visitors_there where conversation = ?::uuid)")
                .param(conversation)
                .query(Boolean.class)
                .single();
    }
}
