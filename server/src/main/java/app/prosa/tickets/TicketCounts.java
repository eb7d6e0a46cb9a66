package app.prosa.tickets;

/// How many tickets each view holds for one agent.
public record TicketCounts(long mine, long team, long unassigned, long fromChat, long all) {}
