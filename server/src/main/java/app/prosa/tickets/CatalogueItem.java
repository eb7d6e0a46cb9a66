package app.prosa.tickets;

import app.prosa.shared.Refusal;
import java.util.Optional;

/// A category, type, priority (these have a level) or status (these have a phase, and a position among all of them). An
/// archived one stays on the tickets that have it, and is offered no more.
public record CatalogueItem(
        CatalogueId id,
        String name,
        Optional<Integer> level,
        Optional<TicketPhase> phase,
        Optional<Integer> position,
        boolean archived) {

    CatalogueItem refuseIfArchived() {
        if (archived) {
            throw Refusal.conflict(id.kind().word() + ".archived");
        }
        return this;
    }
}
