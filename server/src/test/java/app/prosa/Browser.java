package app.prosa;

import app.prosa.shared.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person's browser, with its cookies and the token against forged requests, asking a running Prosa.
public final class Browser {
    private static final String TOKEN = "token";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI home;
    private final HttpClient client;

    Browser(URI home) {
        this.home = home;
        var cookies = new CookieManager();
        for (var name : List.of("XSRF-TOKEN", "__Host-XSRF-TOKEN")) { // the second of an installation behind TLS
            var token = new HttpCookie(name, TOKEN);
            token.setPath("/");
            token.setVersion(0);
            cookies.getCookieStore().add(home, token);
        }
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /// As the chat makes it when it is first opened.
    public static String visitorSecret() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    public record Answer(int status, String body, HttpHeaders headers) {
        public boolean says(String code) {
            return body.contains("\"code\":\"" + code + "\"");
        }

        public String code() {
            return json().path("code").asString("");
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    public Answer ask(String method, String path, String body, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toList();
        return send(method, path, BodyPublishers.ofString(body), all);
    }

    public Answer get(String path, String... headers) {
        return ask("GET", path, "", headers);
    }

    /// The agent who is signed in here takes conversations, while a console is open too.
    public Answer goOnline() {
        return ask("PUT", "/api/v1/me/availability", "{\"availability\":\"ONLINE\"}");
    }

    /// What the console that is open here would open its socket with.
    public String liveTicket() {
        return ask("POST", "/api/v1/live-tickets", "").json().path("ticket").asString();
    }

    /// One file in the field `file`.
    public Answer upload(String path, byte[] file) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"foto.png\"\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--x--\r\n"));
        return send("PUT", path, body, List.of("Content-Type", "multipart/form-data; boundary=x"));
    }

    /// A file to be sent along, under an id of the sender's.
    public Answer attach(String path, Object id, String name, byte[] file, String... headers) {
        return sendParts(path, parts(id, name, file), headers);
    }

    /// The same by who does not say beforehand how much comes.
    public Answer attachChunked(String path, byte[] file, String... headers) {
        return sendParts(path, BodyPublishers.fromPublisher(parts(Ids.next(), "a.bin", file)), headers);
    }

    private Answer sendParts(String path, BodyPublisher body, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", "multipart/form-data; boundary=x"), Stream.of(headers))
                .toList();
        return send("POST", path, body, all);
    }

    private static BodyPublisher parts(Object id, String name, byte[] file) {
        var head = """
                --x\r
                Content-Disposition: form-data; name="id"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: image/png\r
                \r
                """.formatted(id, name);
        return BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--x--\r\n"));
    }

    /// What is no text.
    public byte[] bytes(String path, String... headers) {
        try {
            var request = HttpRequest.newBuilder(home.resolve(path));
            for (var name = 0; name < headers.length; name += 2) {
                request.setHeader(headers[name], headers[name + 1]);
            }
            return client.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Without the header that only our own scripts can set.
    public Answer askAsAnotherSite(String method, String path) {
        var request = HttpRequest.newBuilder(home.resolve(path))
                .method(method, BodyPublishers.noBody())
                .build();
        return send(request);
    }

    private Answer send(String method, String path, BodyPublisher body, List<String> headers) {
        var request = HttpRequest.newBuilder(home.resolve(path))
                .header("X-XSRF-TOKEN", TOKEN)
                .method(method, body);
        for (var name = 0; name < headers.size(); name += 2) {
            request.setHeader(headers.get(name), headers.get(name + 1));
        }
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
