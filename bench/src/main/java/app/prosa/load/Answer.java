package app.prosa.load;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What came back over HTTP. `body` is missing where there was none, or none of ours (a proxy's page).
public record Answer(int status, JsonNode body, HttpHeaders headers) {
    static Answer of(int status, String body, HttpHeaders headers) {
        var json = body.startsWith("{") || body.startsWith("[") ? Frames.read(body) : MissingNode.getInstance();
        return new Answer(status, json, headers);
    }

    public boolean isGood() {
        return status / 100 == 2;
    }

    Outcome outcome() {
        if (isGood()) {
            return new Outcome.Done(body);
        }
        var said = Outcome.Refused.of(body);
        return new Outcome.Refused(status, said.code(), said.retryAfter());
    }
}
