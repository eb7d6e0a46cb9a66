package app.prosa.platform;

import java.time.Duration;

/// Work that every node repeats for itself while it lives, such as renewing its lease; a room registers one as a bean.
/// What only one of the nodes should do is a job.
///
/// @param pause from the end of one turn to the beginning of the next
public record Round(String name, Duration pause, Runnable turn) {}
