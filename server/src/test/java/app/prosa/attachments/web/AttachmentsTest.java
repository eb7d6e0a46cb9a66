package app.prosa.attachments.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.Browser.Answer;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.attachments.Files;
import app.prosa.shared.Ids;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files on their way in and out of the application as it runs, hostile ones too (X3).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentsTest {
    private static final int LARGEST = 20 * 1024 * 1024;

    private RunningProsa prosa;
    private LiveClient console;
    private Browser agent;
    private Browser stranger;
    private String visitor;
    private String conversation;

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        agent = prosa.signedIn(prosa.agent("Ana Anexo", true).email());
        console = prosa.liveOf(agent);
        agent.goOnline();
        stranger = prosa.browser();
        visitor = Browser.visitorSecret();
        conversation = begun(visitor);
    }

    @AfterAll
    void stop() {
        console.close();
        prosa.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a.png, <svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "a.svg, <svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "a.html, <!doctype html><script>alert(1)</script>",
                "a.js, alert(1)",
                "a.css, *{color:red}",
                "a.pdf, %PDF-1.7 <script>alert(1)</script>",
                "a.txt, Bom dia!",
            })
    void X3_a_strangers_file_does_nothing_in_our_origin(String name, String text) {
        var id = sent(visitor, name, text.getBytes(UTF_8));

        for (var answer : new Answer[] {
            agent.get("/api/v1/attachments/" + id), stranger.get("/widget/api/attachments/" + id, bearer(visitor))
        }) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(text);
            assertThat(header(answer, "Content-Type"))
                    .isIn("application/octet-stream", "application/pdf", "text/plain");
            assertThat(header(answer, "Content-Disposition"))
                    .startsWith("attachment;")
                    .contains(name);
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
            assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        }
        assertRefused(agent.get("/api/v1/attachments/" + id + "/preview"), 404, "attachment.unknown");
    }

    @Test
    void X3_an_image_is_encoded_anew_and_has_a_preview() {
        var uploaded = upload(visitor, id(), "IMG 1.jpg", Files.photograph(1600, 900));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(200);
        var view = uploaded.json();
        assertThat(view.path("type").asString()).isEqualTo("image/jpeg");
        assertThat(view.path("width").asInt()).isEqualTo(900);
        assertThat(view.path("height").asInt()).isEqualTo(1600);
        send(visitor, view.path("id").asString());

        var address = "/api/v1/attachments/" + view.path("id").asString();
        var whole = agent.bytes(address);
        var preview = agent.bytes(address + "/preview");

        assertThat(whole).hasSize(view.path("size").asInt());
        assertThat(Files.text(whole) + Files.text(preview)).doesNotContain(Files.SECRET_PLACE, "Exif");
        assertThat(Files.decoded(whole).getHeight()).isEqualTo(1600);
        assertThat(Files.decoded(preview).getHeight()).isEqualTo(640);
        assertThat(stranger.bytes("/widget/api/attachments/" + view.path("id").asString(), bearer(visitor)))
                .isEqualTo(whole);
    }

    @Test
    void X3_what_is_too_large_empty_or_a_bomb_is_refused() {
        var other = Browser.visitorSecret();
        var theirs = begun(other);
        var fits = upload(other, id(), "a.bin", new byte[LARGEST]);
        assertThat(fits.status()).as(fits.body()).isEqualTo(200);
        assertThat(fits.json().path("size").asInt()).isEqualTo(LARGEST);

        for (var bytes : new int[] {LARGEST + 1, LARGEST + 1024 * 1024, 3 * LARGEST}) {
            var refused = upload(other, id(), "a.bin", new byte[bytes]);
            assertRefused(refused, 413, "attachment.too-large");
            assertThat(refused.json().path("limitBytes").asString()).isEqualTo("20971520");
        }
        // Who sends much more without saying so is answered and cut off in the middle, and may not come to read it.
        var chunked = stranger.attachChunked(
                "/widget/api/conversations/" + theirs + "/attachments", new byte[LARGEST + 1], bearer(other));
        assertRefused(chunked, 413, "attachment.too-large");
        assertThat(chunked.json().path("limitBytes").asString()).isEqualTo("20971520");
        assertRefused(upload(other, id(), "a.png", new byte[0]), 422, "attachment.empty");
        assertRefused(upload(other, id(), "a.png", Files.bomb(30_000, 30_000)), 422, "attachment.too-many-pixels");
    }

    @Test
    void X3_a_visitor_does_not_fill_the_disk() {
        var other = Browser.visitorSecret();
        var theirs = begun(other);
        for (var count = 0; count < 5; count++) {
            assertThat(upload(other, theirs, id(), "a.bin", new byte[LARGEST]).status())
                    .isEqualTo(200);
        }
        var refused = upload(other, theirs, id(), "a.bin", new byte[1]);
        assertRefused(refused, 429, "attachment.too-many-attempts");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void N3_a_visitor_uploads_twenty_files_in_ten_minutes() {
        var other = Browser.visitorSecret();
        var theirs = begun(other);
        for (var count = 0; count < 20; count++) {
            assertThat(upload(other, theirs, id(), "a.txt", new byte[] {'a'}).status())
                    .isEqualTo(200);
        }
        assertRefused(upload(other, theirs, id(), "a.txt", new byte[] {'a'}), 429, "attachment.too-many-attempts");
    }

    /// The heap of these tests is larger than that of Prosa; what bounds the work is the same.
    @Test
    void N3_twenty_who_upload_at_once_are_all_served() throws Exception {
        var secrets =
                IntStream.range(0, 20).mapToObj(_ -> Browser.visitorSecret()).toList();
        var conversations = secrets.stream().map(this::begun).toList();
        var file = Files.image("bmp", 2600, 2600);
        assertThat(file).hasSizeGreaterThan(LARGEST - 1024 * 1024);

        var uploads = new ArrayList<Callable<Answer>>();
        for (var each = 0; each < 20; each++) {
            var number = each;
            uploads.add(() -> upload(secrets.get(number), conversations.get(number), id(), "a.bmp", file));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(uploads)) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
            }
        }
    }

    @Test
    void A1_another_visitors_and_another_agents_file_is_as_one_that_does_not_exist() {
        var mine = sent(visitor, "minha.txt", "segredo da Luciana".getBytes(UTF_8));
        var claimed = agent.ask(
                "POST",
                "/api/v1/conversations/" + conversation + "/replies",
                "{\"id\":\"%s\",\"text\":\"Recebi\"}".formatted(id()));
        assertThat(claimed.status()).isEqualTo(200);
        var other = Browser.visitorSecret();
        begun(other);
        var bruno = prosa.signedIn(prosa.agent("Bruno Outro", true).email());

        for (var end : new String[] {"", "/preview"}) {
            for (var id : new String[] {mine, id().toString()}) {
                for (var secret : new String[] {other, Browser.visitorSecret()}) {
                    assertRefused(
                            stranger.get("/widget/api/attachments/" + id + end, bearer(secret)),
                            404,
                            "attachment.unknown");
                }
                assertRefused(bruno.get("/api/v1/attachments/" + id + end), 404, "attachment.unknown");
                assertRefused(stranger.get("/widget/api/attachments/" + id + end), 401, "visitor.unknown");
                assertRefused(stranger.get("/api/v1/attachments/" + id + end), 401, "access.sign-in-needed");
            }
        }
        for (var no : new String[] {"1", "null", "..%2F..", mine + "x"}) {
            assertThat(agent.get("/api/v1/attachments/" + no).status()).isIn(400, 404);
        }
    }

    @Test
    void A7_what_is_no_list_of_ids_is_refused() {
        for (var no : new String[] {"[null]", "[1]", "\"x\"", "[\"x\"]", "{}", "[[]]"}) {
            var answer = message(visitor, "\"text\":\"Oi\",\"attachments\":" + no);
            assertThat(answer.status()).as(no + " " + answer).isEqualTo(400);
        }
        assertRefused(message(visitor, "\"text\":\"\""), 422, "message.empty");
        assertRefused(message(visitor, "\"text\":\"\",\"attachments\":[]"), 422, "message.empty");
        assertRefused(
                message(visitor, "\"text\":\"\",\"attachments\":[\"%s\"]".formatted(id())), 422, "attachment.unknown");
    }

    @Test
    void P14_what_a_note_brings_along_reaches_the_console_and_no_visitor() {
        var id = id();
        var path = "/api/v1/conversations/" + conversation;
        var uploaded = agent.attach(path + "/attachments", id, "ficha.txt", "canario-9d1c".getBytes(UTF_8));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(200);
        try (var socket = LiveClient.to(prosa, "/widget/live").welcomed(visitor)) {
            socket.follow("chat/" + conversation, 0);
            var noted = agent.ask(
                    "POST",
                    path + "/notes",
                    "{\"id\":\"%s\",\"text\":\"\",\"attachments\":[\"%s\"]}".formatted(id(), id));
            assertThat(noted.status()).as(noted.body()).isEqualTo(200);
            var later = "depois " + id();
            agent.ask("POST", path + "/replies", "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id(), later));
            socket.next(frame -> frame.toString().contains(later));

            var entries = stranger.get("/widget/api/conversations/" + conversation + "/entries", bearer(visitor));
            assertThat(socket.heard() + entries.body()).contains(later).doesNotContain("ficha.txt", id.toString());
        }
        assertRefused(stranger.get("/widget/api/attachments/" + id, bearer(visitor)), 404, "attachment.unknown");
        assertThat(agent.get("/api/v1/attachments/" + id).body()).isEqualTo("canario-9d1c");
        assertThat(agent.get(path + "/timeline").body()).contains("ficha.txt");
    }

    private String sent(String secret, String name, byte[] file) {
        var uploaded = upload(secret, id(), name, file);
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(200);
        var id = uploaded.json().path("id").asString();
        send(secret, id);
        return id;
    }

    private void send(String secret, String attachment) {
        var answer = message(secret, "\"text\":\"\",\"attachments\":[\"%s\"]".formatted(attachment));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Answer message(String secret, String fields) {
        return stranger.ask(
                "POST",
                "/widget/api/conversations/" + conversation + "/messages",
                "{\"id\":\"%s\",%s}".formatted(id(), fields),
                bearer(secret));
    }

    private Answer upload(String secret, Object id, String name, byte[] file) {
        var open = stranger.get("/widget/api/start", bearer(secret))
                .json()
                .path("conversation")
                .path("id");
        return upload(secret, open.asString(), id, name, file);
    }

    private Answer upload(String secret, String into, Object id, String name, byte[] file) {
        return stranger.attach("/widget/api/conversations/" + into + "/attachments", id, name, file, bearer(secret));
    }

    private String begun(String secret) {
        return stranger.ask(
                        "POST",
                        "/widget/api/conversations",
                        "{\"id\":\"%s\",\"text\":\"Oi\",\"language\":\"pt-BR\",\"pageUrl\":\"\",\"pageTitle\":\"\"}"
                                .formatted(id()),
                        bearer(secret))
                .json()
                .path("id")
                .asString();
    }

    private static UUID id() {
        return Ids.next();
    }

    private static String[] bearer(String secret) {
        return new String[] {"Authorization", "Bearer " + secret};
    }

    private static String header(Answer answer, String name) {
        assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
