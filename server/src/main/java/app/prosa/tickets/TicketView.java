package app.prosa.tickets;

/// The lists an agent chooses from. All but the last leave out what is solved, unless a status or phase is asked for.
public enum TicketView {
    MINE,
    TEAM,
    UNASSIGNED,
    CHAT,
    ALL
}
