package app.prosa.tickets;

import java.util.UUID;

/// Names a row of one of the catalogue's lists, and which list, so that a category is never taken for a type.
public record CatalogueId(CatalogueKind kind, UUID value) {
    public static CatalogueId category(UUID value) {
        return new CatalogueId(CatalogueKind.CATEGORY, value);
    }

    public static CatalogueId type(UUID value) {
        return new CatalogueId(CatalogueKind.TICKET_TYPE, value);
    }

    public static CatalogueId priority(UUID value) {
        return new CatalogueId(CatalogueKind.PRIORITY, value);
    }

    public static CatalogueId status(UUID value) {
        return new CatalogueId(CatalogueKind.TICKET_STATUS, value);
    }
}
