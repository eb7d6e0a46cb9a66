package app.prosa.realtime;

/// What carries frames to a guest: a socket, or the answers of polls.
interface Line {
    /// In order. What is given to a line that is no longer open is lost; the guest catches up on the return.
    void send(Outgoing frame);

    /// Calls back when nothing that was sent waits to be written any more, in a thread of its own. False, and no call,
    /// where nothing does; no call either where nothing will be written any more.
    boolean whenWritten(Runnable next);

    /// Whether sending is still of use.
    boolean isOpen();

    void close(CloseReason reason);

    /// Called once for every second, a few of them late, for what takes time: one timer for all lines instead of one
    /// for each.
    void everySecond(long second);
}
