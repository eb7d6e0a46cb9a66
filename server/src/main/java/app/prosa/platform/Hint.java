package app.prosa.platform;

/// Something that happened and that the screens of every node want to know. `Announcements` tells the listeners of all
/// nodes; on the others it may be late, twice, or not at all: the truth is in the database, whoever listens looks
/// there, and a sweep of its room finds within seconds what no hint told.
///
/// A record of ids and the like, nothing that people wrote: it travels through Redis, as JSON. A node of another
/// release ignores a kind that it does not know, and a component that it has no use for.
///
/// Its listeners read, and tell screens. They write nothing: what is to be done once hangs on an event that is no hint.
public interface Hint {}
