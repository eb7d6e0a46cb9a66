package app.prosa.agents;

import java.time.Instant;
import java.util.List;

/// The answer to "why am I offline?": online has no reasons, but perhaps `GRACE`; offline has all that apply.
///
/// @param since when the switch was last moved
public record PresenceExplanation(boolean online, List<PresenceReason> reasons, Instant since) {
    public PresenceExplanation {
        reasons = List.copyOf(reasons);
    }
}
