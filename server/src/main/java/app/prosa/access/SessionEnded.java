package app.prosa.access;

/// Somebody signed out there, or was signed out.
public record SessionEnded(String sessionId) {}
