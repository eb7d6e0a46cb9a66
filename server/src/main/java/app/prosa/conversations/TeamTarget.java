package app.prosa.conversations;

import app.prosa.teams.TeamId;

/// A team a conversation could wait for; `online` is how many of its agents could answer at once.
public record TeamTarget(TeamId id, String name, long online) {}
