package app.prosa.agents;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.prosa.realtime.LiveGuest;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/// An agent's console at the other end of a socket. Rights are read afresh by `Agents.current`: a socket is long.
public record LiveAgent(AgentId agent, String session) implements LiveGuest {
    /// The agents among these guests.
    public static Set<AgentId> among(Collection<LiveGuest> guests) {
        return guests.stream()
                .filter(LiveAgent.class::isInstance)
                .map(each -> ((LiveAgent) each).agent())
                .collect(toUnmodifiableSet());
    }

    /// Whether a guest is the console of one of these.
    public static Predicate<LiveGuest> of(Set<AgentId> agents) {
        return guest -> guest instanceof LiveAgent each && agents.contains(each.agent());
    }

    @Override
    public Object person() {
        return agent;
    }
}
