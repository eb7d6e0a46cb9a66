package app.prosa.attachments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Browser;
import app.prosa.Browser.Answer;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.TestDatabase;
import app.prosa.shared.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are on their way, and may stay there: they lie on the disk before anybody knows what they are (N3).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivingUploadsTest {
    private static final String OFFICE = "192.0.2.7";
    private static final String ELSEWHERE = "198.51.100.9";

    private static final Duration SECOND = Duration.ofSeconds(1);

    /// Of a telephone at the edge of its network, in a second.
    private static final int SLOW = 20 * 1024;

    /// A visitor may upload twenty files while this waits.
    private static final Duration PAUSE = Duration.ofMillis(600);

    private RunningProsa prosa;
    private Browser agent;
    private LiveClient console;
    private List<HalfAnUpload> coming = List.of();

    @BeforeAll
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder, TestDatabase.create(), "--prosa.trusted-proxies=127.0.0.1,::1");
        agent = prosa.administrator();
        console = prosa.liveOf(agent);
        agent.goOnline();
    }

    @AfterEach
    void nobodyComes() {
        coming.forEach(HalfAnUpload::close);
    }

    @AfterAll
    void stop() {
        console.close();
        prosa.close();
    }

    @Test
    void N3_an_address_has_thirty_uploads_on_their_way_at_once() {
        var here = new Somebody(OFFICE);
        coming = IntStream.range(0, 30).mapToObj(_ -> comingFrom(OFFICE)).toList();

        await().pollInterval(PAUSE)
                .untilAsserted(() -> assertRefused(here.uploads(), 429, "attachment.too-many-attempts"));
        assertThat(new Somebody(ELSEWHERE).uploads().status()).isEqualTo(200);

        coming.getFirst().close();
        await().pollInterval(PAUSE)
                .untilAsserted(() -> assertThat(here.uploads().status()).isEqualTo(200));
    }

    @Test
    void N3_all_strangers_have_a_hundred_uploads_on_their_way_at_once_and_agents_go_on() {
        var here = new Somebody(ELSEWHERE);
        coming = IntStream.range(0, 100)
                .mapToObj(each -> comingFrom("198.51.100." + each / 20))
                .toList();

        await().pollInterval(PAUSE).untilAsserted(() -> assertRefused(here.uploads(), 503, "service.overloaded"));
        var sent = agent.attach(
                "/api/v1/conversations/" + here.conversation + "/attachments", Ids.next(), "a.txt", new byte[] {'a'});
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);

        coming.getFirst().close();
        await().pollInterval(PAUSE)
                .untilAsserted(() -> assertThat(here.uploads().status()).isEqualTo(200));
    }

    @Test
    void N3_an_upload_that_is_refused_is_answered_at_once_and_soon_let_go_of() {
        coming = IntStream.range(0, 30).mapToObj(_ -> comingFrom(OFFICE)).toList();
        var here = new Somebody(OFFICE);
        await().pollInterval(PAUSE).until(() -> here.uploads().code().equals("attachment.too-many-attempts"));

        try (var refused = comingFrom(OFFICE)) {
            assertThat(refused.answer()).startsWith("HTTP/1.1 429");
            await().atMost(Duration.ofMinutes(1)).pollInterval(SECOND).until(refused::isCutOff);
        }
    }

    /// All thirty of an address: after half a minute they have brought 38 bytes each, and one of them 600 KB.
    @Test
    void N3_an_upload_that_trickles_loses_its_place_and_one_that_is_slow_arrives() {
        var here = new Somebody(OFFICE);
        var slow = new HalfAnUpload(prosa, "POST", here.path(), here.headers());
        var trickling = IntStream.range(0, 29).mapToObj(_ -> comingFrom(OFFICE)).toList();
        coming = Stream.concat(Stream.of(slow), trickling.stream()).toList();

        await().atMost(Duration.ofMinutes(1)).pollInterval(SECOND).until(() -> {
            slow.goOn(SLOW);
            var left = trickling.stream().filter(each -> !each.isAnswered()).toList();
            left.forEach(each -> each.goOn(1));
            return left.isEmpty();
        });

        assertThat(trickling).allSatisfy(each -> assertThat(each.answer()).startsWith("HTTP/1.1 408"));
        assertThat(here.uploads().status()).isEqualTo(200);
        slow.finish(Ids.next());
        assertThat(slow.answer()).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/session, 403",
        "PUT, /api/v1/me/photo, 403",
        "GET, /api/v1/tickets?limit=10, 401",
        "GET, /portal/api/ticket, 401",
        "GET, /widget/api/conversations/0198c5a0-0000-7000-8000-000000000000/entries?after=0, 400",
        "POST, /nowhere, 403",
    })
    void N3_no_file_is_read_where_none_is_wanted(String method, String path, int status) {
        try (var half = new HalfAnUpload(prosa, method, path, bearer(Browser.visitorSecret()))) {
            assertThat(half.answer()).startsWith("HTTP/1.1 " + status);
        }
    }

    private HalfAnUpload comingFrom(String address) {
        return new HalfAnUpload(
                prosa,
                "POST",
                "/widget/api/conversations/" + Ids.next() + "/attachments",
                bearer(Browser.visitorSecret()) + from(address));
    }

    private static String from(String address) {
        return "X-Forwarded-For: " + address + "\n";
    }

    private static String bearer(String visitor) {
        return "Authorization: Bearer " + visitor + "\n";
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
    }

    /// A visitor who may upload.
    private final class Somebody {
        private final String secret = Browser.visitorSecret();
        private final String conversation = prosa.conversationOf(secret);
        private final String address;

        Somebody(String address) {
            this.address = address;
        }

        String path() {
            return "/widget/api/conversations/" + conversation + "/attachments";
        }

        String headers() {
            return bearer(secret) + from(address);
        }

        Answer uploads() {
            return prosa.browser()
                    .attach(
                            path(),
                            Ids.next(),
                            "a.txt",
                            new byte[] {'a'},
                            "Authorization",
                            "Bearer " + secret,
                            "X-Forwarded-For",
                            address);
        }
    }
}
