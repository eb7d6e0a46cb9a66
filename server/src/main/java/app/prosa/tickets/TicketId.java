package app.prosa.tickets;

import java.util.UUID;

public record TicketId(UUID value) {}
