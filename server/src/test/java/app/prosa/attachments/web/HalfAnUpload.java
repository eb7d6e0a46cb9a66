package app.prosa.attachments.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.RunningProsa;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/// A file that begins to come, and does not go on by itself.
final class HalfAnUpload implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PROMISED = 1024 * 1024;

    private final Socket socket = new Socket();
    private int left = PROMISED;

    /// @param headers whole lines
    HalfAnUpload(RunningProsa prosa, String method, String path, String headers) {
        var at = URI.create("http://" + prosa.host());
        try {
            socket.connect(new InetSocketAddress(at.getHost(), at.getPort()));
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write("""
                %s %s HTTP/1.1
                Host: %s
                Content-Type: multipart/form-data; boundary=x
                Content-Length: %d
                %s
                """.formatted(method, path, prosa.host(), PROMISED, headers));
        goOn("""
                --x
                Content-Disposition: form-data; name="file"; filename="a.bin"

                half of""");
    }

    /// So many bytes more of the file.
    void goOn(int bytes) {
        goOn("x".repeat(bytes));
    }

    /// All that is missing.
    void finish(Object id) {
        var end = """

                --x
                Content-Disposition: form-data; name="id"

                %s
                --x--
                """.formatted(id);
        goOn(left - crlf(end).length());
        goOn(end);
    }

    private void goOn(String body) {
        left -= crlf(body).length();
        write(body);
    }

    private void write(String text) {
        try {
            socket.getOutputStream().write(crlf(text).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a byte more finds nobody.
    boolean isCutOff() {
        try {
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException nobody) {
            return true;
        }
    }

    /// The first line of what is answered, although half is missing.
    String answer() {
        try {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
