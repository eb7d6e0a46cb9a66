package app.prosa.realtime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.prosa.RunningProsa;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/// A client that opens a socket, speaks, and does not read: no frame, no ping. Its network may as well have vanished.
final class DeafClient implements AutoCloseable {
    private static final int SMALL = 4096;
    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final byte LAST_OF_A_TEXT = (byte) 0x81;
    private static final byte PONG = (byte) 0x8A;
    private static final int MASKED = 0x80;
    private static final int LONGER = 126;

    private final Socket socket = new Socket();

    DeafClient(RunningProsa prosa, String path) {
        var host = prosa.host();
        try {
            socket.setReceiveBufferSize(SMALL);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            var at = URI.create("http://" + host);
            socket.connect(new InetSocketAddress(at.getHost(), at.getPort()));
            socket.getOutputStream().write("""
                    GET %s HTTP/1.1\r
                    Host: %s\r
                    Origin: http://%s\r
                    Connection: Upgrade\r
                    Upgrade: websocket\r
                    Sec-WebSocket-Version: 13\r
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                    \r
                    """.formatted(path, host, host).getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DeafClient hello(String secret) {
        return say("{\"type\":\"hello\",\"version\":1,\"secret\":\"%s\"}".formatted(secret));
    }

    DeafClient subscribe(String topic) {
        return say("{\"type\":\"subscribe\",\"topic\":\"%s\",\"after\":0}".formatted(topic));
    }

    /// Whether the server has given it up: what is written then finds nobody.
    boolean isCutOff() {
        try {
            write(LAST_OF_A_TEXT, "{\"type\":\"wake\"}");
            return false;
        } catch (IOException nobody) {
            return true;
        }
    }

    /// Answers no ping, for none was read.
    void pong() {
        try {
            write(PONG, "");
        } catch (IOException _) {
            // cut off meanwhile
        }
    }

    /// Reads after all, until that comes. False when the server has given it up before.
    boolean hears(String text) {
        try {
            var from = socket.getInputStream();
            var buffer = new byte[SMALL];
            var heard = "";
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                var all = heard + new String(buffer, 0, read, US_ASCII);
                if (all.contains(text)) {
                    return true;
                }
                heard = all.substring(Math.max(0, all.length() - text.length()));
            }
            return false;
        } catch (IOException cutOff) {
            return false;
        }
    }

    DeafClient say(String text) {
        try {
            write(LAST_OF_A_TEXT, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Masked with zeros, which leaves the text as it is.
    private void write(byte kind, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        var frame = new ByteArrayOutputStream();
        frame.write(kind);
        if (bytes.length < LONGER) {
            frame.write(MASKED | bytes.length);
        } else {
            frame.write(MASKED | LONGER);
            frame.write(bytes.length >> 8);
            frame.write(bytes.length & 0xFF);
        }
        frame.write(new byte[4]);
        frame.write(bytes);
        socket.getOutputStream().write(frame.toByteArray());
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
