package app.prosa.conversations.web;

import app.prosa.conversations.Placed;
import java.time.Instant;

/// Where in the timeline it was put, and when.
record Stored(long seq, Instant at) {
    static Stored of(Placed placed) {
        return new Stored(placed.seq(), placed.at());
    }
}
