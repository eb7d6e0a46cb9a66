package app.prosa.agents;

import app.prosa.realtime.LiveGuest;

/// An agent's console at the other end of a socket. Rights are read afresh by `Agents.current`: a socket is long.
public record LiveAgent(AgentId agent, String session) implements LiveGuest {
    @Override
    public Object person() {
        return agent;
    }
}
