package app.prosa.tickets;

/// What a status means to the machine: still to do, waiting for the requester, done.
public enum TicketPhase {
    OPEN,
    PENDING,
    SOLVED
}
