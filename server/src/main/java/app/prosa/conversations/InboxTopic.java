package app.prosa.conversations;

import app.prosa.agents.Agent;
import app.prosa.agents.Agents;
import app.prosa.agents.LiveAgent;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.Refusal;
import org.springframework.stereotype.Component;

/// `inbox`: the rows of the lists. It keeps no past: a client subscribes, holds what comes, loads the lists, then
/// applies what is newer than they are.
@Component
final class InboxTopic implements LiveTopic {
    private final Agents agents;
    private final InboxStore inbox;

    InboxTopic(Agents agents, InboxStore inbox) {
        this.agents = agents;
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return LiveTopics.INBOX;
    }

    @Override
    public Opening open(String key, LiveGuest guest) {
        viewer(guest);
        return Opening.WITHOUT_STATE;
    }

    /// The rows as the agent would load them now.
    @Override
    public Object standing(String key, LiveGuest guest) {
        return inbox.open(viewer(guest).asCurrent());
    }

    private Agent viewer(LiveGuest guest) {
        if (guest instanceof LiveAgent agent) {
            var viewer = agents.stillHere(agent.agent());
            if (viewer.livechatLicense()) {
                return viewer;
            }
        }
        throw Refusal.unknown("topic.unknown");
    }
}
