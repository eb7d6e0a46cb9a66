package app.prosa.conversations;

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

    InboxTopic(Agents agents) {
        this.agents = agents;
    }

    @Override
    public String name() {
        return LiveTopics.INBOX;
    }

    @Override
    public Opening open(String key, LiveGuest guest) {
        if (!(guest instanceof LiveAgent agent)
                || !agents.stillHere(agent.agent()).livechatLicense()) {
            throw Refusal.unknown("topic.unknown");
        }
        return Opening.WITHOUT_STATE;
    }
}
