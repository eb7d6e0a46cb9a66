package app.prosa.faults;

import java.util.Optional;
import java.util.UUID;

/// An entry as the database holds it. `publicSeq` is 0 for what the visitor does not see; `letter` and `text` are there
/// for what somebody wrote.
public record Row(UUID conversation, long seq, long publicSeq, Optional<UUID> letter, String text) {
    long place(Fact.Count count) {
        return switch (count) {
            case CONSOLE -> seq;
            case PUBLIC -> publicSeq;
        };
    }
}
