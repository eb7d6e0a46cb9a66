package app.prosa.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.Browser.Answer;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.agents.Agents;
import app.prosa.attachments.Files;
import app.prosa.conversations.ConversationId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.tickets.ConversationTickets;
import app.prosa.tickets.TicketLinks;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The files of a ticket's conversation, as the holder of its link fetches them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketFilesTest {
    private static final EmailAddress ADMINISTRATOR = new EmailAddress(RunningProsa.FIRST_ADMINISTRATOR);
    private static final String FILES = "/portal/api/ticket/attachments/";

    private final String visitor = Browser.visitorSecret();
    private RunningProsa prosa;
    private LiveClient console;
    private Browser stranger;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        var agent = prosa.signedIn(ADMINISTRATOR);
        console = prosa.liveOf(agent);
        agent.goOnline();
        stranger = prosa.browser();
    }

    @AfterAll
    void stop() {
        console.close();
        prosa.close();
    }

    @Test
    void X3_a_file_of_the_ticket_does_nothing_in_our_origin() {
        var conversation = begun();
        var page = sent(conversation, "a.html", "<script>alert(1)</script>".getBytes(UTF_8));
        var picture = sent(conversation, "b.png", Files.image("png", 900, 600));
        var link = linkOf(conversation);

        var answer = stranger.get(FILES + page, bearer(link));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("a.html");
        assertThat(Files.decoded(stranger.bytes(FILES + picture + "/preview", bearer(link)))
                        .getWidth())
                .isEqualTo(640);
    }

    @Test
    void A1_without_the_link_there_is_no_file() {
        var file = UUID.randomUUID();
        for (var path : new String[] {FILES + file, FILES + file + "/preview"}) {
            assertThat(stranger.get(path).code()).isEqualTo("ticket-link.unknown");
            assertThat(stranger.get(path, bearer("A".repeat(43))).code()).isEqualTo("ticket-link.unknown");
        }
    }

    private String begun() {
        var answer = ask("/widget/api/conversations", """
                {"id":"%s","text":"Oi","language":"pt-BR","pageUrl":"","pageTitle":""}
                """.formatted(Ids.next()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asString();
    }

    private UUID sent(String conversation, String name, byte[] bytes) {
        var id = Ids.next();
        var path = "/widget/api/conversations/" + conversation;
        var kept = stranger.attach(path + "/attachments", id, name, bytes, bearer(visitor));
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        var message = ask(
                path + "/messages", "{\"id\":\"%s\",\"text\":\"\",\"attachments\":[\"%s\"]}".formatted(Ids.next(), id));
        assertThat(message.status()).as(message.body()).isEqualTo(200);
        return id;
    }

    private String linkOf(String conversation) {
        var by = prosa.get(Agents.class).find(ADMINISTRATOR).orElseThrow().asCurrent();
        var email = Optional.of(new EmailAddress("bia@exemplo.com.br"));
        var ticket =
                prosa.get(ConversationTickets.class).open(new ConversationId(UUID.fromString(conversation)), email, by);
        var link = prosa.get(TicketLinks.class).link(ticket);
        return link.substring(link.indexOf('#') + 1);
    }

    private Answer ask(String path, String body) {
        return stranger.ask("POST", path, body, bearer(visitor));
    }

    private static String[] bearer(String secret) {
        return new String[] {"Authorization", "Bearer " + secret};
    }
}
