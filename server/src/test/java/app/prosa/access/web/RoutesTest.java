package app.prosa.access.web;

import static app.prosa.agents.Permission.ADMINISTRATOR;
import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA;

import app.prosa.Prosa;
import app.prosa.TestDatabase;
import app.prosa.access.Admission;
import app.prosa.access.NewPassword;
import app.prosa.access.Passwords;
import app.prosa.agents.AgentAdministration;
import app.prosa.agents.AgentDraft;
import app.prosa.agents.Agents;
import app.prosa.agents.Permission;
import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every HTTP route by every role (A2), against the application as it starts. Routes come from the application itself:
/// a new one joins by itself, and fails while it does not say whom it is for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {
    private static final String PASSWORD = "uma senha bem comprida";
    private static final Set<String> REFUSED_AT_THE_DOOR =
            Set.of("access.sign-in-needed", "access.forbidden", "access.license-needed");

    private ConfigurableApplicationContext prosa;

    enum Role {
        ANONYMOUS,
        DISABLED,
        UNLICENSED,
        AGENT,
        SEES_ALL,
        ADMINISTRATOR
    }

    record Route(String method, String path, boolean file, Optional<Audience> audience) {
        static Route of(String method, String pattern, RequestMappingInfo mapping, HandlerMethod handler) {
            var file = mapping.getConsumesCondition().getConsumableMediaTypes().contains(MULTIPART_FORM_DATA);
            return new Route(method, pattern, file, Doorkeeper.openTo(handler).map(OpenTo::value));
        }

        String withSomeIds() {
            return path.replace("{number}", "2026-000001")
                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        }

        String contentType() {
            return file ? "multipart/form-data; boundary=x" : "application/json";
        }

        String body() {
            return method.equals("GET") ? "" : file ? "--x--\r\n" : "{}";
        }

        /// Ends what the others need.
        boolean signsOut() {
            return method.equals("DELETE") && path.equals("/api/v1/session");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) throws SQLException {
        var database = TestDatabase.create();
        String url;
        try (var connection = database.dataSource().getConnection()) {
            url = connection.getMetaData().getURL().replaceFirst("jdbc:postgresql://([^?]+).*", "$1");
        }
        prosa = new SpringApplicationBuilder(Prosa.class)
                .run(
                        "--server.port=0",
                        "--prosa.database-url=postgresql://postgres:postgres@" + url,
                        "--prosa.data-dir=" + folder,
                        "--prosa.admin-email=root@prosa.test",
                        "--prosa.admin-password=" + PASSWORD);
        create(Role.DISABLED, true);
        create(Role.UNLICENSED, false);
        create(Role.AGENT, true);
        create(Role.SEES_ALL, true, VIEW_ALL_CONVERSATIONS);
        create(Role.ADMINISTRATOR, true, ADMINISTRATOR);
    }

    @AfterAll
    void stop() {
        prosa.close();
    }

    @Test
    void A2_every_route_says_whom_it_is_for() {
        assertThat(routes())
                .hasSizeGreaterThan(30)
                .allMatch(route -> route.audience().isPresent(), "has an @OpenTo, on its method or its class");
    }

    @ParameterizedTest
    @EnumSource
    void A2_every_route_lets_in_whom_it_is_for(Role role) throws Exception {
        var browser = signedIn(role);
        var wrong = new ArrayList<String>();
        for (var route : routes()) {
            var answer = ask(browser, route);
            if (!expected(role, route.audience().orElseThrow()).fits(answer)) {
                wrong.add(route + " answered " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void A3_a_change_without_the_token_is_refused() throws Exception {
        var browser = signedIn(Role.ADMINISTRATOR);
        var request = HttpRequest.newBuilder(at("/api/v1/live-tickets"))
                .POST(BodyPublishers.noBody())
                .build();

        assertThat(browser.send(request, BodyHandlers.ofString()).body()).contains("access.csrf");
    }

    private sealed interface Expected {
        boolean fits(Answer answer);

        record LetIn() implements Expected {
            @Override
            public boolean fits(Answer answer) {
                return REFUSED_AT_THE_DOOR.stream().noneMatch(answer::says) && answer.status() < 500;
            }
        }

        record Refused(int status, String code) implements Expected {
            @Override
            public boolean fits(Answer answer) {
                return answer.status() == status && answer.says(code);
            }
        }
    }

    private static Expected expected(Role role, Audience audience) {
        var notSignedIn = role == Role.ANONYMOUS || role == Role.DISABLED;
        return switch (audience) {
            case EVERYBODY, VISITORS -> new Expected.LetIn();
            case AGENTS -> notSignedIn ? new Expected.Refused(401, "access.sign-in-needed") : new Expected.LetIn();
            case LICENSED_AGENTS ->
                notSignedIn
                        ? new Expected.Refused(401, "access.sign-in-needed")
                        : role == Role.UNLICENSED
                                ? new Expected.Refused(403, "access.license-needed")
                                : new Expected.LetIn();
            case ADMINISTRATORS ->
                notSignedIn
                        ? new Expected.Refused(401, "access.sign-in-needed")
                        : role == Role.ADMINISTRATOR
                                ? new Expected.LetIn()
                                : new Expected.Refused(403, "access.forbidden");
        };
    }

    private record Answer(int status, String body) {
        boolean says(String code) {
            return body.contains("\"code\":\"" + code + "\"");
        }
    }

    private Answer ask(HttpClient browser, Route route) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(route.withSomeIds()))
                .header("X-XSRF-TOKEN", "token")
                .header("Content-Type", route.contentType())
                .method(route.method(), BodyPublishers.ofString(route.body()))
                .build();
        var response = browser.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private Set<Route> routes() {
        return prosa
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(each -> Doorkeeper.isOurs(each.getValue()))
                .flatMap(each -> each.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> each.getKey().getPatternValues().stream()
                                .map(pattern -> Route.of(method.name(), pattern, each.getKey(), each.getValue()))))
                .collect(toCollection(() ->
                        new TreeSet<>(Comparator.comparing(Route::signsOut).thenComparing(Route::toString))));
    }

    private HttpClient signedIn(Role role) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        var token = new HttpCookie("XSRF-TOKEN", "token");
        token.setPath("/");
        token.setVersion(0);
        cookies.getCookieStore().add(at("/"), token);
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        if (role != Role.ANONYMOUS) {
            var credentials =
                    "{\"email\":\"%s\",\"password\":\"%s\",\"remember\":false}".formatted(email(role), PASSWORD);
            var request = HttpRequest.newBuilder(at("/api/v1/session"))
                    .header("X-XSRF-TOKEN", "token")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(credentials))
                    .build();
            assertThat(browser.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        if (role == Role.DISABLED) {
            var agents = prosa.getBean(Agents.class);
            var agent = agents.find(new EmailAddress(email(role))).orElseThrow();
            prosa.getBean(AgentAdministration.class).disable(agent.id());
        }
        return browser;
    }

    private void create(Role role, boolean license, Permission... permissions) {
        var draft = new AgentDraft(
                new PersonName(role.name()), new EmailAddress(email(role)), Set.of(permissions), license);
        var agent = prosa.getBean(Admission.class).create(draft, Set.of(), Optional.empty());
        prosa.getBean(Passwords.class).set(agent.id(), new NewPassword(PASSWORD));
    }

    private static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@prosa.test";
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + prosa.getEnvironment().getRequiredProperty("local.server.port") + path);
    }
}
