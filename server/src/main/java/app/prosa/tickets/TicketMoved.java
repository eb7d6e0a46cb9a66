package app.prosa.tickets;

import app.prosa.shared.TicketNumber;

/// Something about the ticket changed, or it is new.
public record TicketMoved(TicketId ticket, TicketNumber number) {}
