package app.prosa.load;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// An agent at an open console: signed in, listening on a socket, answering by its commands.
public final class Agent {
    private final Console console;
    private final Live live;
    private final Letters letters;

    public Agent(Network network, Doors doors, Console console, Watch watch) {
        this.console = console;
        var loop = network.wires().loop();
        this.live = new Live(network.wires(), loop, doors, new Entrance("/live", Map.of(), console::ticket), watch);
        this.letters = new Letters(loop, this::reply, watch);
    }

    public Console console() {
        return console;
    }

    public Live live() {
        return live;
    }

    public void followInbox(Ear ear) {
        live.follow("inbox", ear);
    }

    public void follow(UUID conversation, Ear ear) {
        live.follow("conversation/" + conversation, ear);
    }

    public void unfollow(UUID conversation) {
        live.unfollow("conversation/" + conversation);
    }

    /// A reply, sent again under the same id until there is a final answer. The first one claims.
    public CompletableFuture<Outcome> write(Letter letter) {
        return letters.put(letter);
    }

    /// The same once, whatever comes of it.
    public CompletableFuture<Outcome> reply(Letter letter) {
        return live.command("reply", Frames.body(letter));
    }
}
