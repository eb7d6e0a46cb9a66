package app.prosa.agents;

import app.prosa.realtime.LiveCommand;
import app.prosa.realtime.LiveGuest;
import java.util.function.BiFunction;

/// Something an agent can do over the socket of their console, with the rights of that moment: who was disabled
/// meanwhile is refused with `agent.disabled`.
///
/// @param deed its answer becomes the `result` of the frame that says `done`
public record AgentCommand<B>(String name, Class<B> body, Agents agents, BiFunction<Agent, B, Object> deed)
        implements LiveCommand<B> {
    @Override
    public Class<? extends LiveGuest> guests() {
        return LiveAgent.class;
    }

    @Override
    public Object run(LiveGuest guest, B asked) {
        return deed.apply(agents.stillHere(((LiveAgent) guest).agent()), asked);
    }
}
