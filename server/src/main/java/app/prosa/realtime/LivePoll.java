package app.prosa.realtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a guest follows who has no socket, and how far they are with it. A poll carries all there is to know, so that
/// the next one may come to another node. One that follows nothing is answered at once.
///
/// @param line made by the client, one for each page: a new poll ends the one before it
public record LivePoll(int version, UUID line, List<Followed> topics) {
    public LivePoll {
        topics = List.copyOf(topics);
    }

    /// One topic, and what is held of it.
    ///
    /// @param after the last position held, as in `subscribe`
    /// @param at when the entry there was made, as in `subscribe`
    /// @param mark as the last answer gave it, empty at first: who has that of the present state is not sent it
    ///     again
    public record Followed(String topic, long after, Optional<Instant> at, String mark) {
        Held held() {
            return new Held(after, at);
        }
    }
}
