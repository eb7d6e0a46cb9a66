package app.prosa.bench;

import app.prosa.load.Wire;
import app.prosa.load.Wires;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One raw connection, as thin as can be: the load must not cost more than what it measures. Texts are looked through,
/// not parsed.
final class Guest implements Wire.Listener {
    private final Dialect dialect;
    private final Consumer<String> ear;
    private final CompletableFuture<Guest> arrival = new CompletableFuture<>();
    private volatile @Nullable Wire wire;
    private volatile boolean lost;

    private Guest(Dialect dialect, Consumer<String> ear) {
        this.dialect = dialect;
        this.ear = ear;
    }

    /// Done when it has arrived; failed when the door was closed before.
    ///
    /// @param ear what is heard after the arrival; called on the wire's loop
    static CompletableFuture<Guest> arrive(Wires wires, Dialect dialect, Consumer<String> ear) {
        var guest = new Guest(dialect, ear);
        wires.open(wires.loop(), dialect.at(), dialect.headers(), guest);
        return guest.arrival;
    }

    void say(String text) {
        var open = wire;
        if (open != null) {
            open.send(text);
        }
    }

    void cut() {
        var open = wire;
        if (open != null) {
            open.cut();
        }
    }

    boolean isLost() {
        return lost;
    }

    @Override
    public void opened(Wire opened) {
        wire = opened;
        dialect.opening().ifPresent(opened::send);
    }

    @Override
    public void heard(String text) {
        switch (dialect.hear(text)) {
            case Dialect.Step.Answer(var answer) -> say(answer);
            case Dialect.Step.Arrived _ -> arrival.complete(this);
            case Dialect.Step.Listen _ -> ear.accept(text);
        }
    }

    @Override
    public void closed(int code) {
        lost = true;
        arrival.completeExceptionally(new IllegalStateException("closed with " + code + " at " + dialect.at()));
    }
}
