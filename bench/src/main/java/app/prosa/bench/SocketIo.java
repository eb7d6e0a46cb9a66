package app.prosa.bench;

import app.prosa.load.Seeded;
import java.net.URI;
import java.util.Optional;

/// A client of socket.io over a WebSocket: Engine.IO 4 around Socket.IO 5.
///
/// @param auth JSON, checked by the server before it lets in
record SocketIo(URI door, String auth) implements Dialect {
    private static final String PING = "2";
    private static final String PONG = "3";

    /// One that says who it is, by its number.
    static SocketIo known(URI door, int number) {
        return new SocketIo(door, "{\"secret\":\"" + Seeded.secret(number) + "\"}");
    }

    @Override
    public URI at() {
        return URI.create("ws://" + door.getAuthority() + "/socket.io/?EIO=4&transport=websocket");
    }

    @Override
    public Optional<String> opening() {
        return Optional.empty();
    }

    @Override
    public Step hear(String text) {
        if (text.startsWith("0{")) {
            return new Step.Answer("40" + auth);
        }
        if (text.equals(PING)) {
            return new Step.Answer(PONG);
        }
        return text.startsWith("40{") ? new Step.Arrived() : new Step.Listen();
    }

    /// An event that is to be acknowledged.
    static String event(long number, String name, String body) {
        return "42" + number + "[\"" + name + "\"," + body + "]";
    }
}
