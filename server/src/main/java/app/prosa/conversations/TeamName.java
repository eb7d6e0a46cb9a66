package app.prosa.conversations;

import java.util.UUID;

/// A team and what it is called now.
public record TeamName(UUID id, String name) {}
