package app.prosa.faults;

import app.prosa.load.Doors;
import app.prosa.load.Frames;
import app.prosa.load.Network;
import app.prosa.load.Wire;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A visitor's tab that follows one conversation and hardly looks at what it is sent: many of them must not cost more
/// than what they measure.
final class Tab implements Wire.Listener {
    private final Chat chat;
    private volatile @Nullable Wire wire;
    private volatile boolean following;

    Tab(Chat chat) {
        this.chat = chat;
    }

    void open(Network network, Doors doors) {
        var door = URI.create("ws://" + doors.any().getAuthority() + "/widget/live");
        network.wires().open(network.wires().loop(), door, Map.of("X-Forwarded-For", chat.address()), this);
    }

    boolean isFollowing() {
        return following;
    }

    void stopReading() {
        with(Wire::stopReading);
    }

    void wake() {
        with(open -> open.send(Frames.WAKE));
    }

    void close() {
        with(Wire::cut);
    }

    @Override
    public void opened(Wire opened) {
        wire = opened;
        opened.send(Frames.hello(chat.secret()));
    }

    @Override
    public void heard(String text) {
        if (text.startsWith("{\"type\":\"welcome\"")) {
            with(open -> open.send(Frames.subscribe("chat/" + chat.conversation(), 0, Optional.empty())));
        }
        following = following || text.startsWith("{\"type\":\"entries\"");
    }

    @Override
    public void closed(int code) {}

    private void with(Consumer<Wire> act) {
        var open = wire;
        if (open != null) {
            act.accept(open);
        }
    }

    /// What lets a tab in, and what it shows.
    record Chat(UUID conversation, String secret, String address) {}
}
