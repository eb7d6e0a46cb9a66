package app.prosa.teams;

import java.time.Instant;
import java.util.Optional;

public record Team(TeamId id, TeamName name, Optional<Instant> archivedAt) {
    public boolean archived() {
        return archivedAt.isPresent();
    }
}
