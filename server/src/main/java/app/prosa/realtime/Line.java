package app.prosa.realtime;

/// What carries frames to a guest: a socket, or the answers of polls.
interface Line {
    /// In order. What is given to a line that is no longer open is lost; the guest catches up on the return.
    void send(Outgoing frame);

    /// Whether sending is still of use.
    boolean isOpen();

    void close(CloseReason reason);

    /// Called once a second, for what takes time: one timer for all lines instead of one for each.
    void everySecond(long second);
}
