package app.prosa.realtime;

import java.time.Instant;

/// Something that is delivered in order: its place among the entries of its topic, 1, 2, 3 ... without gaps, and when
/// it was made, as it is stored: of one place, no two pasts have the same.
public interface Sequenced {
    long position();

    Instant at();
}
