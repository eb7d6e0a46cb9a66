package app.prosa.conversations;

import java.time.Instant;

/// Where in the timeline an entry was put, and when. `publicSeq` is 0 for what the visitor does not see.
public record Placed(long seq, long publicSeq, Instant at) {}
