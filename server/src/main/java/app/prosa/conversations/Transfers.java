package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.agents.CurrentAgent;
import app.prosa.agents.Presence;
import app.prosa.platform.Transactions;
import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;
import app.prosa.teams.TeamId;
import app.prosa.teams.Teams;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// A conversation passes to another agent, or back to those that wait for a team (S14).
@Component
public final class Transfers {
    private static final int LONGEST_NOTE = 500;

    private final Conversations conversations;
    private final ConversationStore store;
    private final TransferTargetStore targets;
    private final TimelineWriter timeline;
    private final Agents agents;
    private final Teams teams;
    private final Presence presence;
    private final Transactions transactions;
    private final Clock clock;

    Transfers(
            Conversations conversations,
            ConversationStore store,
            TransferTargetStore targets,
            TimelineWriter timeline,
            Agents agents,
            Teams teams,
            Presence presence,
            Transactions transactions,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.targets = targets;
        this.timeline = timeline;
        this.agents = agents;
        this.teams = teams;
        this.presence = presence;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Only who could answer at once: licensed and online, and not who has it.
    public List<TransferTarget> agentsFor(ConversationId id, CurrentAgent by) {
        var conversation = conversations.visibleTo(by).get(id);
        var online = presence.onlineLicensed().stream()
                .filter(each -> !conversation.assignee().equals(new Assignee.Agent(each)))
                .toList();
        return targets.agents(online);
    }

    public List<TeamTarget> teamsFor(ConversationId id, CurrentAgent by) {
        conversations.visibleTo(by).get(id);
        return targets.teams(presence.onlineLicensed());
    }

    /// Refuses with `conversation.unknown`, `conversation.closed`, `transfer.agent-not-licensed`,
    /// `transfer.agent-not-online`, `transfer.already-there` or `note.too-long`.
    public void toAgent(ConversationId id, AgentId target, String note, CurrentAgent by) {
        var agent = agents.find(target).filter(each -> each.enabled() && each.livechatLicense());
        if (agent.isEmpty()) {
            throw Refusal.conflict("transfer.agent-not-licensed");
        }
        if (!presence.isOnline(target)) {
            throw Refusal.conflict("transfer.agent-not-online");
        }
        transfer(id, new Assignee.Agent(target), note, by);
    }

    /// As `toAgent`, and with `team.unknown`.
    public void toTeam(ConversationId id, TeamId target, String note, CurrentAgent by) {
        transfer(id, new Assignee.Team(teams.get(target).id()), note, by);
    }

    private void transfer(ConversationId id, Assignee to, String note, CurrentAgent by) {
        var words = PlainText.lines(note, LONGEST_NOTE, "note").strip();
        transactions.run(() -> {
            var conversation = conversations.visibleTo(by).lock(id);
            conversation.refuseIfClosed();
            var from = conversation.assignee();
            if (from.equals(to)) {
                throw Refusal.conflict("transfer.already-there");
            }
            var now = clock.instant();
            if (!store.assign(id, from, to, now)) {
                throw new IllegalStateException("assigned under our lock: " + id);
            }
            return timeline.append(id, EntryDraft.transfer(by.id(), from, to, words), now);
        });
    }
}
