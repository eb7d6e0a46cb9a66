package app.prosa;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.access.Admission;
import app.prosa.access.NewPassword;
import app.prosa.access.Passwords;
import app.prosa.agents.Agent;
import app.prosa.agents.AgentDraft;
import app.prosa.agents.Permission;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole application, as it starts, on a port of its own, and on a database of its own unless it is given one.
public final class RunningProsa implements AutoCloseable {
    public static final String PASSWORD = "uma senha bem comprida";
    public static final String FIRST_ADMINISTRATOR = "root@prosa.test";

    private final ConfigurableApplicationContext context;

    public RunningProsa(Path folder) {
        this(folder, TestDatabase.create());
    }

    public RunningProsa(Path folder, TestDatabase database, String... settings) {
        this(
                folder,
                Stream.concat(
                        Stream.of("--prosa.database-url=postgresql://postgres:postgres@" + address(database)),
                        Stream.of(settings)));
    }

    private RunningProsa(Path folder, Stream<String> settings) {
        var all = Stream.concat(
                Stream.of(
                        "--server.port=0",
                        "--prosa.data-dir=" + folder,
                        "--prosa.admin-email=" + FIRST_ADMINISTRATOR,
                        "--prosa.admin-password=" + PASSWORD),
                settings);
        context = new SpringApplicationBuilder(Prosa.class).run(all.toArray(String[]::new));
    }

    /// On the PostgreSQL that Prosa brings along, in that folder.
    public static RunningProsa withItsOwnPostgres(Path folder) {
        return new RunningProsa(folder, Stream.of());
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    public <T> T get(String name, Class<T> part) {
        return context.getBean(name, part);
    }

    public <T> Map<String, T> all(Class<T> kind) {
        return context.getBeansOfType(kind);
    }

    /// Signs in as `<name>@prosa.test` with `PASSWORD`.
    public Agent agent(String name, boolean license, Permission... permissions) {
        var draft = new AgentDraft(new PersonName(name), email(name), Set.of(permissions), license);
        var agent = get(Admission.class).create(draft, Set.of(), Optional.empty());
        get(Passwords.class).set(agent.id(), new NewPassword(PASSWORD));
        return agent;
    }

    public static EmailAddress email(String name) {
        return new EmailAddress(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "@prosa.test");
    }

    public Browser browser() {
        return new Browser(at("/"));
    }

    /// The browser of whom the first start made.
    public Browser administrator() {
        return signedIn(new EmailAddress(FIRST_ADMINISTRATOR));
    }

    public Browser signedIn(EmailAddress email) {
        var browser = browser();
        var answer = browser.ask(
                "POST",
                "/api/v1/session",
                "{\"email\":\"%s\",\"password\":\"%s\",\"remember\":false}".formatted(email.value(), PASSWORD));
        assertThat(answer.status()).isEqualTo(200);
        return browser;
    }

    /// The socket of the console that is open in this browser.
    public LiveClient liveOf(Browser signedIn) {
        return LiveClient.to(this, "/live").welcomed(signedIn.liveTicket());
    }

    /// The id of the conversation that a visitor with this secret begins.
    public String conversationOf(String secret) {
        var begun = browser()
                .ask(
                        "POST",
                        "/widget/api/conversations",
                        """
                        {"id":"%s","text":"Vocês entregam?","language":"pt-BR","pageUrl":"","pageTitle":""}
                        """.formatted(Ids.next()),
                        "Authorization",
                        "Bearer " + secret);
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        return begun.json().path("id").asString();
    }

    public URI at(String path) {
        return URI.create("http://" + host() + path);
    }

    public String host() {
        return "localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }

    private static String address(TestDatabase database) {
        try (var connection = database.dataSource().getConnection()) {
            return connection.getMetaData().getURL().replaceFirst("jdbc:postgresql://([^?]+).*", "$1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
