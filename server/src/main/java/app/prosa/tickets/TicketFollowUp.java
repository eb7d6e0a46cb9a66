package app.prosa.tickets;

/// Work that follows what happens to a ticket, such as mail to the requester. Called in the transaction of the fact, to
/// write down work for later with it: both are there, or neither.
public interface TicketFollowUp {
    void opened(TicketId ticket);

    /// Its requester left an e-mail only now, or another one; `seq` names the entry that says so.
    void emailLeft(TicketId ticket, long seq);

    /// It has another requester, and with them another link; `edition` names it.
    void handedOver(TicketId ticket, int edition);

    /// An agent wrote to the requester; `seq` names the entry.
    void replied(TicketId ticket, long seq);
}
