package app.prosa.faults;

import java.util.Optional;
import java.util.UUID;

/// Something that a client did, was told, or saw. `sender` and `observer` are names that the test gives its clients.
public sealed interface Fact {
    /// How a client counts the places of a conversation: agents in `seq`, its visitor in `publicSeq`.
    enum Count {
        CONSOLE,
        PUBLIC
    }

    /// Written for the first time; trying again is no new fact. One sender's facts stand in the order of writing.
    record Sent(String sender, UUID letter, UUID conversation, String text) implements Fact {}

    /// The tick: acknowledged as standing there.
    record Ticked(UUID letter, Count count, long place) implements Fact {}

    /// Refused for good.
    record Refused(UUID letter, String code) implements Fact {}

    /// From now on the observer is to see everything in the conversation, from its first entry.
    record Followed(String observer, UUID conversation, Count count) implements Fact {}

    /// One observer's facts stand in the order of seeing. `letter` is empty for what is no message.
    record Saw(String observer, UUID conversation, long place, Optional<UUID> letter) implements Fact {}
}
