package app.prosa.agents;

import app.prosa.platform.Announcements;
import app.prosa.platform.Transactions;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What administrators do with agents. Nobody is deleted: what somebody wrote keeps its author.
@Component
public final class AgentAdministration {
    private final Agents agents;
    private final AgentStore store;
    private final Transactions transactions;
    private final Announcements announcements;

    AgentAdministration(Agents agents, AgentStore store, Transactions transactions, Announcements announcements) {
        this.agents = agents;
        this.store = store;
        this.transactions = transactions;
        this.announcements = announcements;
    }

    /// Refuses with `agent.email-taken`.
    public Agent create(AgentDraft draft) {
        return transactions.run(() -> {
            refuseIfTakenByOther(draft.email(), Map.of());
            var id = new AgentId(Ids.next());
            store.insert(id, draft);
            return agents.get(id);
        });
    }

    /// Refuses with `agent.unknown`, `agent.email-taken` or `agent.last-administrator`.
    public Agent edit(AgentId id, AgentDraft draft) {
        return transactions.run(() -> {
            var before = agents.get(id);
            refuseIfTakenByOther(draft.email(), Map.of(id, before));
            if (!draft.permissions().contains(Permission.ADMINISTRATOR)) {
                refuseIfLastAdministrator(before);
            }
            store.update(id, draft);
            var after = agents.get(id);
            tellWhatRightsChanged(before, after);
            return after;
        });
    }

    /// Refuses with `agent.unknown` or `agent.last-administrator`.
    public Agent disable(AgentId id) {
        return transactions.run(() -> {
            var before = agents.get(id);
            refuseIfLastAdministrator(before);
            store.disable(id);
            var after = agents.get(id);
            tellWhatRightsChanged(before, after);
            return after;
        });
    }

    /// Refuses with `agent.unknown`.
    public Agent enable(AgentId id) {
        return transactions.run(() -> {
            var before = agents.get(id);
            store.enable(id);
            var after = agents.get(id);
            tellWhatRightsChanged(before, after);
            return after;
        });
    }

    private void refuseIfTakenByOther(EmailAddress email, Map<AgentId, Agent> self) {
        agents.find(email).filter(holder -> !self.containsKey(holder.id())).ifPresent(holder -> {
            throw Refusal.conflict(
                    "agent.email-taken",
                    Map.of("field", "email", "name", holder.name().value()));
        });
    }

    private void refuseIfLastAdministrator(Agent agent) {
        var administrators = store.lockAdministrators();
        if (agent.administers() && administrators.size() == 1) {
            throw Refusal.conflict("agent.last-administrator");
        }
    }

    private void tellWhatRightsChanged(Agent before, Agent after) {
        if (before.enabled() == after.enabled()
                && before.livechatLicense() == after.livechatLicense()
                && before.permissions().equals(after.permissions())) {
            return;
        }
        announcements.announce(new AgentRightsChanged(after.id()));
        if (mayLivechat(before) && !mayLivechat(after)) {
            announcements.announce(new LicenseLost(after.id()));
        }
        if (before.enabled() && (!after.enabled() || !after.permissions().containsAll(before.permissions()))) {
            announcements.announce(new PermissionLost(after.id()));
        }
    }

    private static boolean mayLivechat(Agent agent) {
        return agent.enabled() && agent.livechatLicense();
    }
}
