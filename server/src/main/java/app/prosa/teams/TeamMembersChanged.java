package app.prosa.teams;

/// Somebody joined or left the team, or the team was archived.
public record TeamMembersChanged(TeamId team) {}
