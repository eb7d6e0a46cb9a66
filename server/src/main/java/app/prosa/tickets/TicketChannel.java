package app.prosa.tickets;

/// How a ticket came to us.
public enum TicketChannel {
    LIVECHAT,
    OFFLINE_FORM,
    CONSOLE
}
