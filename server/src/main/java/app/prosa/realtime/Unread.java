package app.prosa.realtime;

/// What is kept for one client until it is read. It counts in the budget of all.
interface Unread {
    int characters();

    /// Lets go of all of it, and of the client.
    void cutOff();
}
