package app.prosa.access;

import app.prosa.agents.Agents;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a signed-in console opens its socket with. Cookies would let any page on the web open one in the agent's name.
/// A ticket lives for 30 s, works once, and is worth no more than the session it was given in.
@Component
public final class LiveTickets {
    private final LiveTicketStore store;
    private final Agents agents;
    private final Sessions sessions;

    LiveTickets(LiveTicketStore store, Agents agents, Sessions sessions) {
        this.store = store;
        this.agents = agents;
        this.sessions = sessions;
    }

    public String issue(SignedIn to) {
        var secret = OneTimeSecret.make();
        store.insert(secret, to.agent().id(), to.sessionId());
        return secret.value();
    }

    public Optional<SignedIn> redeem(String ticket) {
        return store.useUp(new OneTimeSecret(ticket))
                .filter(used -> sessions.alive(used.sessionId()))
                .flatMap(used -> agents.current(used.agent()).map(agent -> new SignedIn(agent, used.sessionId())));
    }
}
