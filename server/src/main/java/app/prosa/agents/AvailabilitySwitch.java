package app.prosa.agents;

import app.prosa.platform.Announcements;
import app.prosa.platform.Transactions;
import org.springframework.stereotype.Component;

/// Each agent's Online/Offline switch (S09). Only its owner moves it.
@Component
public final class AvailabilitySwitch {
    private final Agents agents;
    private final AgentStore store;
    private final Transactions transactions;
    private final Announcements announcements;

    AvailabilitySwitch(Agents agents, AgentStore store, Transactions transactions, Announcements announcements) {
        this.agents = agents;
        this.store = store;
        this.transactions = transactions;
        this.announcements = announcements;
    }

    public Agent move(Availability to, CurrentAgent agent) {
        return transactions.run(() -> {
            store.setAvailability(agent.id(), to);
            announcements.announce(new AvailabilityChanged(agent.id()));
            return agents.get(agent.id());
        });
    }
}
