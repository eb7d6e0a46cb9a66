package app.prosa.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Those who keep a connection busy with very little, at a real server with the limits that it has (N3).
class SlowRequestsTest {
    private static final ConfigurableApplicationContext SERVER = new SpringApplicationBuilder(
                    RequestProblemsTest.House.class)
            .run(
                    "--prosa.port=0",
                    "--prosa.host=127.0.0.1",
                    "--management.endpoint.health.group.ready.include=readinessState");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void N3_a_body_that_trickles_is_refused() {
        try (var slow = new Slow("""
                POST /letters HTTP/1.1
                Host: a
                Content-Type: application/json
                Content-Length: 60000

                """)) {
            await().atMost(Duration.ofMinutes(1)).pollInterval(SECOND).until(() -> {
                slow.says(" ");
                return slow.isAnswered();
            });
            assertThat(slow.answer()).startsWith("HTTP/1.1 408").contains("request.too-slow");
        }
    }

    /// One says nothing, one the head of a request byte by byte, one was told that it may go and does not. Who has been
    /// answered may keep the connection for the next question.
    @Test
    void N3_who_does_not_ask_in_time_is_not_waited_for() {
        try (var silent = new Slow("");
                var slow = new Slow("GET /who HTTP/1.1\nHost: a\nX-Why: ");
                var stays = new Slow("GET /who HTTP/1.1\nHost: a\nConnection: close\n\n");
                var keeps = new Slow("GET /who HTTP/1.1\nHost: a\n\n")) {
            await().atMost(Duration.ofMinutes(1)).pollInterval(SECOND).until(() -> Stream.of(
                            silent.isClosed(), slow.isCutOff(), stays.isCutOff())
                    .allMatch(Boolean::booleanValue));

            assertThat(keeps.isAnswered()).isTrue();
            keeps.says("GET /who HTTP/1.1\nHost: a\nConnection: close\n\n");
            assertThat(keeps.answer().split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }

    @Test
    void N3_a_slow_body_is_let_in_for_as_long_as_it_keeps_the_pace() {
        var pace = Pace.OF_STRANGERS;
        for (var second = 1; second <= 25 * 50; second++) { // 25 MB at 20 KB a second
            assertThat(pace.isKept(second * 20L * 1024, Duration.ofSeconds(second)))
                    .isTrue();
        }
        assertThat(pace.isKept(1024 * 1024, Duration.ofMinutes(4))).isTrue();
        assertThat(pace.isKept(1024 * 1024, Duration.ofMinutes(5))).isFalse();
        assertThat(pace.isKept(0, Duration.ofSeconds(29))).isTrue();
        assertThat(pace.isKept(0, Duration.ofSeconds(31))).isFalse();
    }

    /// A client that says what the test wants, when it wants it.
    private static final class Slow implements AutoCloseable {
        private final Socket socket;

        Slow(String first) {
            try {
                socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        SERVER.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
                socket.setSoTimeout(10_000);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            says(first);
        }

        void says(String text) {
            try {
                socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Whether a byte more finds nobody.
        boolean isCutOff() {
            try {
                socket.getOutputStream().write('x');
                return false;
            } catch (IOException nobody) {
                return true;
            }
        }

        boolean isClosed() {
            try {
                socket.setSoTimeout(1);
                return socket.getInputStream().read() < 0;
            } catch (SocketTimeoutException stillOpen) {
                return false;
            } catch (IOException e) {
                return true;
            }
        }

        boolean isAnswered() {
            try {
                return socket.getInputStream().available() > 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// All of it, until the server closes.
        String answer() {
            try {
                return new String(socket.getInputStream().readAllBytes(), UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
