package app.prosa.bench;

import app.prosa.load.Frames;
import app.prosa.load.Seeded;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// One of an agent's consoles, which follows some conversations: at most 40, as the protocol has it.
final class Attending implements Dialect {
    static final int MOST = 40;

    private final URI door;
    private final String ticket;
    private final Queue<Seeded> chats;

    Attending(URI door, String ticket, List<Seeded> chats) {
        this.door = door;
        this.ticket = ticket;
        this.chats = new ArrayDeque<>(chats);
    }

    @Override
    public URI at() {
        return URI.create("ws://" + door.getAuthority() + "/live");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("X-Forwarded-For", "10.250.0.1");
    }

    @Override
    public Optional<String> opening() {
        return Optional.of(Frames.hello(ticket));
    }

    @Override
    public Step hear(String text) {
        if (!text.startsWith("{\"type\":\"welcome\"") && !text.startsWith("{\"type\":\"subscribed\"")) {
            return new Step.Listen();
        }
        var next = chats.poll();
        return next == null ? new Step.Arrived() : new Step.Answer(next.subscription("conversation", Seeded.ENTRIES));
    }
}
