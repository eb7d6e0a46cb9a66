package app.prosa.tickets;

/// What of a ticket can be changed, one at a time.
public enum TicketField {
    TITLE,
    TEAM,
    ASSIGNEE,
    CATEGORY,
    TYPE,
    PRIORITY,
    STATUS,
    REQUESTER
}
