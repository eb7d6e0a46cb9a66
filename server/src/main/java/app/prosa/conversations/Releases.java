package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.agents.CurrentAgent;
import app.prosa.agents.LicenseLost;
import app.prosa.platform.Round;
import app.prosa.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Conversations of an agent who lost the licence, or was disabled, go back to those that wait (S17).
@Component
final class Releases {
    private final ConversationStore store;
    private final Agents agents;
    private final TimelineWriter timeline;
    private final Transactions transactions;
    private final Clock clock;

    Releases(ConversationStore store, Agents agents, TimelineWriter timeline, Transactions transactions, Clock clock) {
        this.store = store;
        this.agents = agents;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    void on(LicenseLost lost) {
        releaseAll();
    }

    /// Looks at what is, not at what was announced: an announcement may be lost in a crash.
    void releaseAll() {
        store.heldByUnlicensed().forEach(this::release);
    }

    private void release(ConversationId id) {
        transactions.run(() -> {
            var held = store.lock(id).filter(Conversation::isOpen);
            held.ifPresent(this::release);
            return held;
        });
    }

    /// All nodes make this round: meanwhile another may have released it, and somebody taken it who may.
    private void release(Conversation locked) {
        if (locked.assignee() instanceof Assignee.Agent(var holder) && !mayHold(holder)) {
            store.assign(locked.id(), locked.assignee(), new Assignee.Nobody(), clock.instant());
            timeline.append(locked.id(), EntryDraft.release(holder), clock.instant());
        }
    }

    private boolean mayHold(AgentId holder) {
        return agents.current(holder).filter(CurrentAgent::livechatLicense).isPresent();
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Round releaseRound(Releases releases) {
            return new Round("releases", Duration.ofSeconds(10), releases::releaseAll);
        }
    }
}
