package app.prosa.widget;

import app.prosa.conversations.VisitorConversations;
import app.prosa.customers.VisitorSecret;
import app.prosa.customers.Visitors;
import app.prosa.realtime.LiveEntrance;
import app.prosa.realtime.LiveGuest;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The door of visitors' sockets, `/widget/live`. Only the chat's own page comes in, whichever site it is shown on.
@Component
final class VisitorEntrance implements LiveEntrance {
    private final OwnOrigin own;
    private final Visitors visitors;
    private final VisitorConversations conversations;

    VisitorEntrance(OwnOrigin own, Visitors visitors, VisitorConversations conversations) {
        this.own = own;
        this.visitors = visitors;
        this.conversations = conversations;
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

    @Override
    public void left(UUID connection, LiveGuest guest, Duration silentFor) {
        visitors.bySecret(((LiveVisitor) guest).secret()).ifPresent(visitor -> conversations.cameOrWent(visitor.id()));
    }
}
