package app.prosa.agents;

import static app.prosa.agents.PresenceReason.DISABLED;
import static app.prosa.agents.PresenceReason.GRACE;
import static app.prosa.agents.PresenceReason.LIVECHAT_OFF;
import static app.prosa.agents.PresenceReason.NO_CONNECTION;
import static app.prosa.agents.PresenceReason.NO_LICENSE;
import static app.prosa.agents.PresenceReason.SWITCH_OFF;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Everything that decides whether an agent is online, read at one instant.
///
/// @param connected by a connection that is alive, or dropped less than 30 s ago
/// @param graced would be connected if nobody had been lost in the outage that this node recovers from
record Standing(
        AgentId agent,
        boolean enabled,
        boolean licensed,
        Availability availability,
        Instant availabilitySince,
        boolean connected,
        boolean graced) {
    boolean online() {
        return enabled && licensed && availability == Availability.ONLINE && (connected || graced);
    }

    PresenceOf presence(boolean livechatOn) {
        return new PresenceOf(agent, livechatOn && online(), availability);
    }

    PresenceExplanation explanation(boolean livechatOn) {
        var online = livechatOn && online();
        return new PresenceExplanation(online, online ? whyStillOnline() : whyOffline(livechatOn), availabilitySince);
    }

    private List<PresenceReason> whyStillOnline() {
        return connected ? List.of() : List.of(GRACE);
    }

    private List<PresenceReason> whyOffline(boolean livechatOn) {
        var reasons = new ArrayList<PresenceReason>();
        if (!livechatOn) {
            reasons.add(LIVECHAT_OFF);
        }
        if (!enabled) {
            reasons.add(DISABLED);
        }
        if (!licensed) {
            reasons.add(NO_LICENSE);
        }
        if (availability == Availability.OFFLINE) {
            reasons.add(SWITCH_OFF);
        }
        if (!connected && !graced) {
            reasons.add(NO_CONNECTION);
        }
        return reasons;
    }
}
