package app.prosa.agents;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The one truth about who is online: the agent's switch and a live connection together, with a licence, while the
/// installation has the live chat. Read afresh from the database by every question, so all nodes answer alike.
///
/// A dropped connection still counts for 30 s, that of a killed node until its lease ends (30 s). For 45 s after a
/// start or a recovery, and while the database is away, nobody who was connected is concluded offline.
@Component
public final class Presence {
    private final PresenceStore store;
    private final Recovery recovery;
    private final ObjectProvider<LivechatModule> livechat;

    Presence(PresenceStore store, Recovery recovery, ObjectProvider<LivechatModule> livechat) {
        this.store = store;
        this.recovery = recovery;
        this.livechat = livechat;
    }

    public boolean isAnybodyOnline() {
        return !onlineLicensed().isEmpty();
    }

    public Set<AgentId> onlineLicensed() {
        if (!livechatOn()) {
            return Set.of();
        }
        return recovery.asking(store::standingsOfWilling).stream()
                .filter(Standing::online)
                .map(Standing::agent)
                .collect(toUnmodifiableSet());
    }

    public boolean isOnline(AgentId agent) {
        return of(agent).online();
    }

    /// Refuses with `agent.unknown`.
    public PresenceOf of(AgentId agent) {
        return standing(agent).presence(livechatOn());
    }

    public List<PresenceOf> all() {
        var on = livechatOn();
        return recovery.asking(store::standings).stream()
                .map(standing -> standing.presence(on))
                .toList();
    }

    /// Refuses with `agent.unknown`.
    public PresenceExplanation explain(AgentId agent) {
        return standing(agent).explanation(livechatOn());
    }

    private Standing standing(AgentId agent) {
        return recovery.asking(recovering -> store.standing(agent, recovering))
                .orElseThrow(() -> Refusal.unknown("agent.unknown"));
    }

    private boolean livechatOn() {
        return livechat.stream().allMatch(LivechatModule::on);
    }
}
