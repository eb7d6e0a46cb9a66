package app.prosa.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// On real processes, in a real folder.
@Timeout(180)
class BuiltInPostgresTest {
    @TempDir
    private static Path past;

    @TempDir
    private Path home;

    private Path data;

    /// Most tests begin with a folder that Prosa has used before, and making one takes seconds.
    @BeforeAll
    static void prosa_was_there_before() throws IOException {
        letPostgresThrough(past);
        BuiltInPostgres.start(past.resolve("data")).close();
    }

    @BeforeEach
    void a_folder_of_its_own() throws IOException {
        letPostgresThrough(home);
        data = home.resolve("data");
    }

    /// JUnit closes its folders to others; as root, PostgreSQL is such another.
    private static void letPostgresThrough(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void the_first_start_makes_a_durable_database_that_sorts_portuguese() {
        try (var postgres = BuiltInPostgres.start(data)) {
            var jdbc = jdbc(postgres.address());

            assertThat(setting(jdbc, "fsync")).isEqualTo("on");
            assertThat(setting(jdbc, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(jdbc, "data_checksums")).isEqualTo("on");
            assertThat(setting(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(jdbc, "unix_socket_directories")).isEmpty();
            assertThat(setting(jdbc, "server_version")).isEqualTo("18.4");
            assertThat(jdbc.sql("select w from (values ('zebra'), ('água'), ('abelha')) v (w) order by w")
                            .query(String.class)
                            .list())
                    .containsExactly("abelha", "água", "zebra");
            assertThat(jdbc.sql("select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_second_start_keeps_data_and_port() throws Exception {
        usedBefore();
        DatabaseAddress first;
        try (var postgres = BuiltInPostgres.start(data)) {
            first = postgres.address();
            remember(first, 1);
        }
        try (var postgres = BuiltInPostgres.start(data)) {
            assertThat(postgres.address()).isEqualTo(first);
            assertThat(remembered(postgres.address())).isEqualTo(1);
        }
    }

    @Test
    void stopped_it_leaves_no_process() throws Exception {
        usedBefore();
        ProcessHandle process;
        try (var postgres = BuiltInPostgres.start(data)) {
            process = ProcessHandle.of(postgres.pid()).orElseThrow();
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void P18_postgres_killed_is_there_again_at_the_same_address_with_what_was_committed() throws Exception {
        usedBefore();
        try (var postgres = BuiltInPostgres.start(data)) {
            var address = postgres.address();
            remember(address, 1);
            var killed = postgres.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> remembered(address) == 1);
            assertThat(postgres.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void P18_after_prosa_is_killed_five_times_the_next_start_has_all_that_was_committed() throws Exception {
        usedBefore();
        for (var round = 1; round <= 5; round++) {
            var prosa = new ChildProsa(data);
            assertThat(remembered(prosa.address)).isEqualTo(round - 1L);
            remember(prosa.address, round);
            prosa.kill();
            assertThat(ProcessHandle.of(prosa.postgres)).isPresent();
        }
        try (var postgres = BuiltInPostgres.start(data)) {
            assertThat(remembered(postgres.address())).isEqualTo(5);
        }
    }

    @Test
    void an_interrupted_first_start_is_not_in_the_way_and_not_deleted() throws IOException {
        var folder = DatabaseFolder.in(data);
        var left = Files.createDirectory(folder.unfinishedCluster());
        Files.writeString(left.resolve("PG_VERSION"), "18\n");

        try (var postgres = BuiltInPostgres.start(data)) {
            remember(postgres.address(), 1);
            assertThat(remembered(postgres.address())).isEqualTo(1);
        }
        assertThat(left.resolve("PG_VERSION")).exists();
    }

    @Test
    void a_number_of_a_process_that_is_somebody_elses_by_now_is_not_an_orphan() throws Exception {
        usedBefore();
        var cluster = DatabaseFolder.in(data).cluster();
        Files.writeString(
                Postmaster.file(cluster), ProcessHandle.current().pid() + "\n" + cluster + "\n1\n5432\n\n127.0.0.1\n");

        try (var postgres = BuiltInPostgres.start(data)) {
            assertThat(remembered(postgres.address())).isZero();
        }
    }

    @Test
    void only_the_holder_of_the_password_gets_in() throws Exception {
        usedBefore();
        try (var postgres = BuiltInPostgres.start(data)) {
            var address = postgres.address();
            for (var password : new String[] {"", "postgres", "prosa"}) {
                var guess = new DatabaseAddress(address.jdbcUrl(), address.user(), Optional.of(password));
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(guess));
            }
        }
    }

    @Test
    void what_opens_it_is_closed_to_everybody_else() throws IOException {
        BuiltInPostgres.start(data).close();
        var folder = DatabaseFolder.in(data);

        assertThat(permissions(folder.home().resolve("password"))).isEqualTo("rw-------");
        assertThat(permissions(folder.cluster())).isEqualTo("rwx------");
        assertThat(permissions(folder.log())).isEqualTo("rw-------");
        assertThat(permissions(folder.home())).isIn("rwx------", "rwx--x--x");
        assertThat(folder.home().resolve("password.initdb")).doesNotExist();
    }

    @Test
    void a_second_prosa_on_the_same_folder_is_told_so_and_harms_nothing() throws Exception {
        usedBefore();
        try (var postgres = BuiltInPostgres.start(data)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> BuiltInPostgres.start(data))
                    .withMessageContaining("Another Prosa is running on the data folder");
            assertThat(remembered(postgres.address())).isZero();
        }
    }

    @Test
    void without_its_password_file_it_says_so_and_touches_nothing() throws Exception {
        usedBefore();
        var password = DatabaseFolder.in(data).home().resolve("password");
        var kept = Files.move(password, password.resolveSibling("elsewhere"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> BuiltInPostgres.start(data))
                .withMessageContaining("`password`");

        Files.move(kept, password);
        BuiltInPostgres.start(data).close();
    }

    @Test
    void a_port_that_somebody_else_took_is_changed() throws Exception {
        usedBefore();
        var before = DatabaseFolder.in(data).freePort();
        try (var taken = new java.net.ServerSocket(before, 1, java.net.InetAddress.ofLiteral("127.0.0.1"));
                var postgres = BuiltInPostgres.start(data)) {
            assertThat(taken.isBound()).isTrue();
            assertThat(postgres.address().jdbcUrl()).doesNotContain(":" + before + "/");
            assertThat(remembered(postgres.address())).isZero();
        }
    }

    /// Whose it is, and who may read it, included.
    private void usedBefore() throws IOException, InterruptedException {
        var copying = new ProcessBuilder("cp", "-a", past.resolve("data").toString(), data.toString())
                .inheritIO()
                .start();
        assertThat(copying.waitFor()).isZero();
    }

    private static void remember(DatabaseAddress address, int what) {
        jdbc(address).sql("create table if not exists remembered (what int)").update();
        jdbc(address).sql("insert into remembered values (?)").param(what).update();
    }

    private static long remembered(DatabaseAddress address) {
        jdbc(address).sql("create table if not exists remembered (what int)").update();
        return jdbc(address)
                .sql("select count(*) from remembered")
                .query(Long.class)
                .single();
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static JdbcClient jdbc(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(address.jdbcUrl(), ExternalPostgres.properties(address)));
    }

    private static void connect(DatabaseAddress address) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.user().orElseThrow());
        properties.setProperty("password", address.password().orElseThrow());
        DriverManager.getConnection(address.jdbcUrl(), properties).close();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /// A Java process with a built-in PostgreSQL, and nothing that would stop it in good order when killed.
    static final class ChildProsa {
        private final Process process;
        private final DatabaseAddress address;
        private final long postgres;

        ChildProsa(Path data) throws IOException {
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ChildProsa.class.getName(),
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))
                    .lines()
                    .filter(line -> line.startsWith("READY "))
                    .findFirst()
                    .orElseThrow()
                    .split(" ", -1);
            address = new DatabaseAddress(said[1], Optional.of(said[2]), Optional.of(said[3]));
            postgres = Long.parseLong(said[4]);
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(10, SECONDS)).isTrue();
        }

        @SuppressWarnings("resource") // it is to be killed
        static void main(String[] args) throws InterruptedException {
            var postgres = BuiltInPostgres.start(Path.of(args[0]));
            var address = postgres.address();
            Stream.of(String.join(
                            " ",
                            "READY",
                            address.jdbcUrl(),
                            address.user().orElseThrow(),
                            address.password().orElseThrow(),
                            String.valueOf(postgres.pid())))
                    .forEach(System.out::println);
            Thread.sleep(Duration.ofMinutes(10));
        }
    }
}
