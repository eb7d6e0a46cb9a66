import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;

/// A socket that has said hello (docs/realtime.md). It waits for what it is told where the next step needs it.
final class Line implements WebSocket.Listener, AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private final StringBuffer heard = new StringBuffer();
    private final WebSocket socket;

    Line(HttpClient http, URI at, String secret) throws InterruptedException {
        socket = http.newWebSocketBuilder().buildAsync(at, this).join();
        say("""
                {"type":"hello","version":1,"secret":"%s"}""".formatted(secret));
        await("\"welcome\"");
    }

    void follow(String topic) throws InterruptedException {
        say("""
                {"type":"subscribe","topic":"%s","after":0}""".formatted(topic));
        await("\"subscribed\",\"topic\":\"" + topic);
    }

    void command(String name, String body) {
        say("""
                {"type":"command","id":"%s","name":"%s","body":%s}""".formatted(Visit.newId(), name, body));
    }

    private void say(String frame) {
        socket.sendText(frame, true).join();
    }

    private void await(String part) throws InterruptedException {
        for (var waited = 0; heard.indexOf(part) < 0; waited += 10) {
            if (waited >= LONGEST_WAIT_MILLIS) {
                throw new IllegalStateException("nothing heard of " + part);
            }
            Thread.sleep(10);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        heard.append(text);
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
