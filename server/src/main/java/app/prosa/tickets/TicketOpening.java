package app.prosa.tickets;

import app.prosa.teams.TeamId;
import java.util.Optional;
import java.util.stream.Stream;

/// What every ticket that live chat opens is given (S01).
///
/// @param assignAgent whether the last agent who wrote in the conversation becomes the ticket's agent
public record TicketOpening(
        OpeningTitle title,
        Optional<TeamId> team,
        Optional<CatalogueId> category,
        Optional<CatalogueId> type,
        CatalogueId priority,
        boolean assignAgent) {

    boolean uses(CatalogueId id) {
        return catalogue().anyMatch(id::equals);
    }

    Stream<CatalogueId> catalogue() {
        return Stream.of(category, type, Optional.of(priority)).flatMap(Optional::stream);
    }
}
