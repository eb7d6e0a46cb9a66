package app.prosa.agents;

import java.util.List;

/// These agents came online, went offline, or moved the switch; this is how each stands now.
public record PresenceChanged(List<PresenceOf> agents) {
    public PresenceChanged {
        agents = List.copyOf(agents);
    }
}
