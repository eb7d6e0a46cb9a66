package app.prosa.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// JSON over HTTP, on connections that all clients of the process share. Cookies are the callers' own affair.
public final class Http implements AutoCloseable {
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_PATIENCE)
            .build();

    /// Fails when there was no answer, which says nothing about what was done.
    public CompletableFuture<Answer> ask(String method, URI at, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(at)
                .timeout(ANSWER_PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(response -> Answer.of(response.statusCode(), response.body(), response.headers()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
