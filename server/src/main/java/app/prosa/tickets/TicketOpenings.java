package app.prosa.tickets;

import app.prosa.platform.Transactions;
import app.prosa.teams.Team;
import app.prosa.teams.TeamId;
import app.prosa.teams.Teams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The settings by which live chat opens tickets: **Abertura de Chamados** (S01).
@Component
public final class TicketOpenings {
    private final TicketOpeningStore store;
    private final Catalogue catalogue;
    private final Teams teams;
    private final Transactions transactions;

    TicketOpenings(TicketOpeningStore store, Catalogue catalogue, Teams teams, Transactions transactions) {
        this.store = store;
        this.catalogue = catalogue;
        this.teams = teams;
        this.transactions = transactions;
    }

    public TicketOpening get() {
        return store.get();
    }

    /// Refuses with `team.unknown`, and with `<list>.unknown` or `<list>.archived` for what is not in the catalogue.
    public TicketOpening save(TicketOpening opening) {
        return transactions.run(() -> {
            store.lock();
            opening.team().ifPresent(teams::get);
            opening.catalogue().forEach(catalogue::offered);
            store.save(opening);
            return opening;
        });
    }

    /// The team of the settings, unless it has been archived since.
    Optional<TeamId> team(TicketOpening opening) {
        return opening.team()
                .flatMap(teams::find)
                .filter(team -> !team.archived())
                .map(Team::id);
    }
}
