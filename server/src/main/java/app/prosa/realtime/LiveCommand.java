package app.prosa.realtime;

/// Something a guest can do over the socket. It answers when it is done (committed), or refuses.
///
/// @param <B> what the frame's `body` is read into; unknown or missing fields are refused
public interface LiveCommand<B> {
    String name();

    /// Which guests have this command; others are told that there is none of that name.
    Class<? extends LiveGuest> guests();

    Class<B> body();

    /// The answer becomes the `result` of the frame that says `done`.
    Object run(LiveGuest guest, B body);
}
