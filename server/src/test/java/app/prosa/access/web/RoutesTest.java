package app.prosa.access.web;

import static app.prosa.agents.Permission.ADMINISTRATOR;
import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA;

import app.prosa.Browser;
import app.prosa.Browser.Answer;
import app.prosa.RunningProsa;
import app.prosa.agents.AgentAdministration;
import app.prosa.agents.Agents;
import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every HTTP route by every role (A2), against the application as it starts. Routes come from the application itself:
/// a new one joins by itself, and fails while it does not say whom it is for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {
    private static final Set<String> REFUSED_AT_THE_DOOR =
            Set.of("access.sign-in-needed", "access.forbidden", "access.license-needed");

    private RunningProsa prosa;

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
    void start(@TempDir Path folder) {
        prosa = new RunningProsa(folder);
        prosa.agent(Role.DISABLED.name(), true);
        prosa.agent(Role.UNLICENSED.name(), false);
        prosa.agent(Role.AGENT.name(), true);
        prosa.agent(Role.SEES_ALL.name(), true, VIEW_ALL_CONVERSATIONS);
        prosa.agent(Role.ADMINISTRATOR.name(), true, ADMINISTRATOR);
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
    void A2_every_route_lets_in_whom_it_is_for(Role role) {
        var browser = signedIn(role);
        var wrong = new ArrayList<String>();
        for (var route : routes()) {
            var answer =
                    browser.ask(route.method(), route.withSomeIds(), route.body(), "Content-Type", route.contentType());
            if (!expected(role, route.audience().orElseThrow()).fits(answer)) {
                wrong.add(route + " answered " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void A3_a_change_without_the_token_is_refused() {
        var browser = signedIn(Role.ADMINISTRATOR);

        assertThat(browser.askAsAnotherSite("POST", "/api/v1/live-tickets").code())
                .isEqualTo("access.csrf");
        assertThat(browser.ask("POST", "/api/v1/live-tickets", "").status()).isEqualTo(200);
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

    private Set<Route> routes() {
        return prosa
                .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
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

    private Browser signedIn(Role role) {
        if (role == Role.ANONYMOUS) {
            return prosa.browser();
        }
        var email = RunningProsa.email(role.name());
        var browser = prosa.signedIn(email);
        if (role == Role.DISABLED) {
            var agent = prosa.get(Agents.class).find(email).orElseThrow();
            prosa.get(AgentAdministration.class).disable(agent.id());
        }
        return browser;
    }
}
