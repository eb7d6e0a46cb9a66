package app.prosa.realtime;

/// Who asks for a poll.
///
/// @param hangUp ends the connection on which they wait for its answer, without a farewell
public record PollCaller(String address, Runnable hangUp) {}
