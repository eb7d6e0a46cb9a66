package app.prosa.bench;

import java.time.Duration;

/// How thoroughly. Everything is measured in rounds, in turn with what stands beside it, three times at the least.
enum Form {
    /// To see that it works, not how fast.
    TRIAL(1, Duration.ofSeconds(1), 2_500),
    SHORT(3, Duration.ofSeconds(5), 8_000),
    LONG(7, Duration.ofSeconds(20), 16_000);

    private final int rounds;
    private final Duration span;
    private final int sockets;

    Form(int rounds, Duration span, int sockets) {
        this.rounds = rounds;
        this.span = span;
        this.sockets = sockets;
    }

    int rounds() {
        return rounds;
    }

    /// How long one thing is measured in one round.
    Duration span() {
        return span;
    }

    /// The most idle sockets. A process here may hold 20,000 files.
    int sockets() {
        return sockets;
    }
}
