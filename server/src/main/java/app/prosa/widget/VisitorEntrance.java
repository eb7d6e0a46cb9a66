package app.prosa.widget;

import app.prosa.customers.VisitorSecret;
import app.prosa.platform.OwnOrigin;
import app.prosa.realtime.LiveEntrance;
import app.prosa.realtime.LiveGuest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The door of visitors' sockets, `/widget/live`. Only the chat's own page comes in, whichever site it is shown on.
@Component
final class VisitorEntrance implements LiveEntrance {
    private final OwnOrigin own;

    VisitorEntrance(OwnOrigin own) {
        this.own = own;
    }

    @Override
    public String path() {
        return "/widget/live";
    }

    @Override
    public boolean mayComeFrom(Optional<String> origin, String host) {
        return own.is(origin, host);
    }

    /// Stores nothing: a visitor becomes known with the first message.
    @Override
    public LiveGuest admit(UUID connection, String secret) {
        return new LiveVisitor(new VisitorSecret(secret));
    }

    /// A secret does not expire.
    @Override
    public Set<LiveGuest> noLongerWelcome(Collection<LiveGuest> guests) {
        return Set.of();
    }
}
