package app.prosa.realtime;

/// Who is at the other end of a socket, as the entrance they came in by proved it. Each entrance has a record of its
/// own, equal for the same person; topics and commands tell them apart by its type.
public interface LiveGuest {}
