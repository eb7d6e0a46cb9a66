package app.prosa.widget.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.Browser;
import app.prosa.Browser.Answer;
import app.prosa.LiveClient;
import app.prosa.RunningProsa;
import app.prosa.agents.Agents;
import app.prosa.agents.Availability;
import app.prosa.agents.AvailabilitySwitch;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Strangers on the pages of a running application, each known by a secret; and the agent, whose console is open, who
/// is there for them or is not.
final class Visitors implements AutoCloseable {
    private static final EmailAddress AGENT = new EmailAddress(RunningProsa.FIRST_ADMINISTRATOR);

    private final RunningProsa prosa;
    private final LiveClient console;

    Visitors(RunningProsa prosa) {
        this.prosa = prosa;
        this.console = prosa.liveOf(prosa.signedIn(AGENT));
    }

    @Override
    public void close() {
        console.close();
    }

    JsonNode start(String secret) {
        return ask(secret, "GET", "/widget/api/start", "").json();
    }

    void theSwitchIs(Availability availability) {
        var agent = prosa.get(Agents.class).find(AGENT).orElseThrow();
        prosa.get(AvailabilitySwitch.class).move(availability, agent.asCurrent());
    }

    Answer ask(String secret, String method, String path, String body) {
        return prosa.browser().ask(method, path, body, "Authorization", "Bearer " + secret);
    }

    Answer beginFrom(String address) {
        return prosa.browser()
                .ask(
                        "POST",
                        "/widget/api/conversations",
                        beginning(id(), "Oi"),
                        "Authorization",
                        "Bearer " + Browser.visitorSecret(),
                        "X-Forwarded-For",
                        address);
    }

    Answer begin(String secret, String id, String text) {
        return ask(secret, "POST", "/widget/api/conversations", beginning(id, text));
    }

    Answer send(String secret, Answer begun, String body) {
        return ask(secret, "POST", at(begun, "/messages"), body);
    }

    Answer leave(String secret, String body) {
        return ask(secret, "POST", "/widget/api/tickets", body);
    }

    List<String> entries(String secret, Answer begun) {
        return ask(secret, "GET", at(begun, "/entries?after=0"), "")
                .json()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    static void assertField(Answer answer, String code, String field) {
        assertRefused(answer, 422, code);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    static String at(Answer begun, String path) {
        return "/widget/api/conversations/" + begun.json().path("id").asString() + path;
    }

    static String beginning(String id, String text) {
        return """
                {"id":"%s","text":"%s","language":"pt-BR","pageUrl":"https://loja.example/","pageTitle":"Loja"}
                """.formatted(id, text);
    }

    static String message(String id, String text) {
        return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
    }

    static String left(String id, String name, String email, String text) {
        return """
                {"id":"%s","name":"%s","email":"%s","text":"%s","language":"pt-BR","pageUrl":"https://loja.example/"}
                """.formatted(id, name, email, text);
    }

    static String id() {
        return Ids.next().toString();
    }
}
