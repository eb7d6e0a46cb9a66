package app.prosa.realtime;

import java.time.Instant;
import java.util.Optional;

/// How far a client holds a topic. Positions are the same in every past; when an entry was made is not, so it tells
/// whether what the client holds is what is stored here (P17).
///
/// @param after the last position held, 0 for none
/// @param at when the entry there was made; absent where the client does not say
record Held(long after, Optional<Instant> at) {
    /// Whether what is held ends with this entry.
    boolean endsWith(Sequenced entry) {
        return entry.position() == after && at.filter(entry.at()::equals).isPresent();
    }
}
