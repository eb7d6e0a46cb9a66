package app.prosa.setup;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.Prosa;
import app.prosa.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What a machine reads of a first start with `PROSA_LOG_FORMAT`, from a process of its own.
@Timeout(180)
class JsonLogTest {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final TestDatabase database = TestDatabase.create();

    @Test
    void every_line_of_a_first_start_is_json(@TempDir Path home) throws Exception {
        var log = home.resolve("log");
        var prosa = start("ecs", home.resolve("data"), log);
        try {
            await().atMost(LONGEST_START).until(() -> Files.readString(log).contains("Password"));
        } finally {
            prosa.destroy();
            assertThat(prosa.waitFor(60, SECONDS)).isTrue();
        }

        var messages = Files.readAllLines(log).stream()
                .map(line -> JsonMapper.shared().readTree(line).path("message").asString())
                .toList();
        assertThat(messages).filteredOn(each -> each.contains("Password")).hasSize(1);
    }

    /// As other wrong settings are: what is wrong with which, and what to do.
    @Test
    void a_format_that_is_none_is_said_in_two_lines(@TempDir Path home) throws Exception {
        var log = home.resolve("log");
        var prosa = start("xml", home.resolve("data"), log);

        assertThat(prosa.waitFor(LONGEST_START.toSeconds(), SECONDS)).isTrue();

        assertThat(prosa.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log))
                .contains("PROSA_LOG_FORMAT is 'xml'", "ecs, logstash or gelf")
                .doesNotContain("Exception", "\tat ");
    }

    private Process start(String format, Path data, Path log) throws IOException, SQLException {
        var command = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classesWithoutTests(),
                Prosa.class.getName(),
                "--server.port=0",
                "--prosa.data-dir=" + data,
                "--prosa.database-url=postgresql://postgres:postgres@" + address());
        command.environment().put("PROSA_LOG_FORMAT", format);
        return command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /// Among the tests is another configuration of the log.
    private static String classesWithoutTests() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(each -> !each.endsWith("test-classes"))
                .collect(joining(File.pathSeparator));
    }

    private String address() throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            return connection.getMetaData().getURL().replaceFirst("jdbc:postgresql://([^?]+).*", "$1");
        }
    }
}
