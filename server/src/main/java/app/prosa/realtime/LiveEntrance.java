package app.prosa.realtime;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A door for sockets: an address, and who may come in by it.
public interface LiveEntrance {
    /// The path of the upgrade request, such as `/live`.
    String path();

    /// Whether a page of this origin may open a socket here, `host` being the one the socket was asked of. Browsers
    /// always name the origin; who names none is no browser, and holds no cookie that could be abused.
    boolean mayComeFrom(Optional<String> origin, String host);

    /// Turns the secret of the first frame into the guest. Refuses who is not, or no longer, entitled to it.
    LiveGuest admit(UUID connection, String secret);

    /// Those of the guests who lost their right to be here. Asked every few seconds for all stays at once, and by
    /// `LiveHouse.askAgain`.
    Set<LiveGuest> noLongerWelcome(Collection<LiveGuest> guests);

    /// Called once for every connection that was admitted, however it ended.
    ///
    /// @param silentFor how long nothing had been heard of it: a network that vanishes says no goodbye
    default void left(UUID connection, LiveGuest guest, Duration silentFor) {}
}
