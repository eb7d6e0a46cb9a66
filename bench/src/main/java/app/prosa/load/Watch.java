package app.prosa.load;

import java.time.Duration;

/// What a client tells of itself. Called on its loop.
public interface Watch {
    Watch NOTHING = new Watch() {};

    /// The socket is welcome and says again what it follows; `away` is how long there was none, zero the first time.
    default void welcome(Duration away) {}

    /// `code` is the server's close code, or `Wire.CUT_OFF`.
    default void lost(int code) {}

    /// One attempt at sending, whatever came of it.
    default void tried(Letter letter, Outcome outcome) {}
}
