package app.prosa.tickets;

import app.prosa.shared.TicketNumber;

/// What the requester is told: the protocol, and where to follow and answer without an account.
public record OpenedTicket(TicketNumber number, String link) {}
