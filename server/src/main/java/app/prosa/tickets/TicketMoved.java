package app.prosa.tickets;

import app.prosa.platform.Hint;
import app.prosa.shared.TicketNumber;

/// Something about the ticket changed, or it is new.
///
/// @param seq of the entry that says what
public record TicketMoved(TicketId ticket, TicketNumber number, long seq) implements Hint {}
