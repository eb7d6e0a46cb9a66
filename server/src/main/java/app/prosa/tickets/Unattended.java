package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.agents.Presence;
import app.prosa.conversations.ConversationId;
import app.prosa.platform.ProsaSettings;
import app.prosa.platform.Transactions;
import app.prosa.teams.TeamId;
import app.prosa.teams.Teams;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The deadline of those who wait: a conversation that nobody online could answer becomes a ticket when it has waited
/// so for `prosa.wait-deadline`. Somebody eligible who comes online meanwhile ends the wait.
@Component
final class Unattended {
    private final UnattendedStore store;
    private final ConversationTickets tickets;
    private final Presence presence;
    private final Teams teams;
    private final Transactions transactions;
    private final ProsaSettings settings;
    private final Clock clock;

    Unattended(
            UnattendedStore store,
            ConversationTickets tickets,
            Presence presence,
            Teams teams,
            Transactions transactions,
            ProsaSettings settings,
            Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.presence = presence;
        this.teams = teams;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// Called every few seconds, by one node at a time.
    void look() {
        var now = clock.instant();
        store.note(unattended(), now);
        store.since(now.minus(settings.waitDeadline())).forEach(this::openTicket);
    }

    private List<ConversationId> unattended() {
        var online = presence.onlineLicensed();
        var answerable = new HashMap<TeamId, Boolean>();
        return store.waiting().stream()
                .filter(each -> !each.team()
                        .map(team -> answerable.computeIfAbsent(team, id -> isAnyOnline(id, online)))
                        .orElseGet(() -> !online.isEmpty()))
                .map(UnattendedStore.Waiting::id)
                .toList();
    }

    private boolean isAnyOnline(TeamId team, Set<AgentId> online) {
        return teams.membersOf(team).stream().anyMatch(online::contains);
    }

    private void openTicket(ConversationId id) {
        transactions.run(() -> {
            store.forget(id);
            return tickets.openUnanswered(id);
        });
    }
}
