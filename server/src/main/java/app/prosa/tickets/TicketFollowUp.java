package app.prosa.tickets;

/// Work that follows what happens to a ticket, such as mail to the requester. Called in the transaction of the fact, to
/// write down work for later with it: both are there, or neither.
public interface TicketFollowUp {
    void opened(TicketId ticket);

    /// An agent wrote to the requester; `seq` names the entry.
    void replied(TicketId ticket, long seq);
}
