package app.prosa.access.web;

import app.prosa.teams.Team;
import java.util.UUID;

record TeamRef(UUID id, String name) {
    static TeamRef of(Team team) {
        return new TeamRef(team.id().value(), team.name().value());
    }
}
