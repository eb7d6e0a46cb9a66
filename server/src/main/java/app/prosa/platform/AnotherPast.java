package app.prosa.platform;

/// The database has gone back to what it was some time ago: a backup was restored while this node ran. Whatever the
/// node remembers of what is stored, and whatever it has told anybody, may not be so. Each node finds out for itself.
/// Who remembers, forgets (`HIGHEST_PRECEDENCE`) before those connected are sent to look again.
public record AnotherPast() {}
