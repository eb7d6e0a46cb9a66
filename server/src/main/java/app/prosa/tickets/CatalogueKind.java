package app.prosa.tickets;

/// The lists that tickets are sorted by. `word` begins the codes of refusals; `table` holds the rows.
public enum CatalogueKind {
    CATEGORY("category", "categories"),
    TICKET_TYPE("ticket-type", "ticket_types"),
    PRIORITY("priority", "priorities"),
    TICKET_STATUS("ticket-status", "ticket_statuses");

    private final String word;
    private final String table;

    CatalogueKind(String word, String table) {
        this.word = word;
        this.table = table;
    }

    String word() {
        return word;
    }

    String table() {
        return table;
    }
}
