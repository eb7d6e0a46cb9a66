package app.prosa.load;

import io.netty.channel.EventLoop;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One client's connection, kept up: it says hello, notices a silence, and comes back with a growing pause, to any of
/// the doors.
final class Line {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration HELLO_PATIENCE = Duration.ofSeconds(10);
    private static final Duration BEAT_PATIENCE = Duration.ofSeconds(35);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Wires wires;
    private final EventLoop loop;
    private final Doors doors;
    private final Entrance entrance;
    private final User user;

    private @Nullable Wire wire;
    private boolean wanted;
    private boolean welcome;
    private int connections;
    private int failures;
    private long heardAt;
    private long lostAt;

    Line(Wires wires, EventLoop loop, Doors doors, Entrance entrance, User user) {
        this.wires = wires;
        this.loop = loop;
        this.doors = doors;
        this.entrance = entrance;
        this.user = user;
    }

    /// Who talks over the line.
    interface User {
        /// `away` is how long there was no line, zero the first time.
        void up(Duration away);

        void heard(JsonNode frame);

        void down(int code);
    }

    boolean isUp() {
        return welcome;
    }

    void send(String text) {
        if (wire != null) {
            wire.send(text);
        }
    }

    void connect() {
        wanted = true;
        knock();
    }

    void leave() {
        wanted = false;
        cut();
    }

    void cut() {
        if (wire != null) {
            wire.cut();
        }
    }

    void stopReading() {
        if (wire != null) {
            wire.stopReading();
        }
    }

    private void knock() {
        var connection = ++connections;
        var door = doors.any();
        var unused = entrance.secret()
                .apply(door)
                .whenCompleteAsync(
                        (secret, noSecret) -> {
                            if (noSecret == null) {
                                open(connection, door, secret);
                            } else {
                                comeBack();
                            }
                        },
                        loop);
    }

    private void open(int connection, URI door, String secret) {
        if (wanted && connection == connections) {
            heardAt = System.nanoTime();
            lookAfter(connection);
            wires.open(loop, entrance.at(door), entrance.headers(), new Connection(connection, secret));
        }
    }

    private void comeBack() {
        if (wanted) {
            var pause = Backoff.pause(FIRST_PAUSE, LONGEST_PAUSE, failures++);
            var unused = loop.schedule(this::knock, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// A connection that died without a word is noticed by its silence.
    private void lookAfter(int connection) {
        var unused = loop.schedule(
                () -> {
                    if (connection == connections) {
                        cutIfSilent();
                        lookAfter(connection);
                    }
                },
                BETWEEN_LOOKS.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void cutIfSilent() {
        var silence = Duration.ofNanos(System.nanoTime() - heardAt);
        if (silence.compareTo(welcome ? BEAT_PATIENCE : HELLO_PATIENCE) > 0) {
            cut();
        }
    }

    private void heard(JsonNode frame) {
        heardAt = System.nanoTime();
        if (frame.path("type").asString("").equals("welcome")) {
            welcome = true;
            failures = 0;
            user.up(lostAt == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lostAt));
        } else {
            user.heard(frame);
        }
    }

    private void lost(int code) {
        var wasUp = welcome;
        wire = null;
        welcome = false;
        connections++;
        if (wasUp) {
            lostAt = System.nanoTime();
            user.down(code);
        }
        comeBack();
    }

    private final class Connection implements Wire.Listener {
        private final int number;
        private final String secret;

        Connection(int number, String secret) {
            this.number = number;
            this.secret = secret;
        }

        @Override
        public void opened(Wire opened) {
            wire = opened;
            if (wanted) {
                heardAt = System.nanoTime();
                opened.send(Frames.hello(secret));
            } else {
                opened.cut();
            }
        }

        @Override
        public void heard(String text) {
            Line.this.heard(Frames.read(text));
        }

        @Override
        public void closed(int code) {
            if (number == connections) {
                lost(code);
            }
        }
    }
}
