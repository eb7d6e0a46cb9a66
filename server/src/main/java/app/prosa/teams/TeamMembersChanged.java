package app.prosa.teams;

import app.prosa.platform.Hint;

/// Somebody joined or left the team, or the team was archived.
public record TeamMembersChanged(TeamId team) implements Hint {}
