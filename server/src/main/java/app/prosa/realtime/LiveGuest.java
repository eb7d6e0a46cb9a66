package app.prosa.realtime;

/// Who is at the other end of a socket, as the entrance they came in by proved it. Each entrance has a record of its
/// own, equal for the same person; topics and commands tell them apart by its type.
public interface LiveGuest {
    /// Equal for all guests that are one person, however often they came in; their lines are counted together.
    default Object person() {
        return this;
    }
}
