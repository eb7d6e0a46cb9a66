package app.prosa.conversations;

import app.prosa.agents.Agents;
import app.prosa.agents.CurrentAgent;
import app.prosa.agents.LiveAgent;
import app.prosa.realtime.LiveGuest;
import app.prosa.realtime.LiveTopic;
import app.prosa.shared.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `conversation/{id}`: the timeline as agents see it.
@Component
final class ConversationTopic implements LiveTopic {
    private final Conversations conversations;
    private final PositionStore positions;
    private final Agents agents;

    ConversationTopic(Conversations conversations, PositionStore positions, Agents agents) {
        this.conversations = conversations;
        this.positions = positions;
        this.agents = agents;
    }

    @Override
    public String name() {
        return LiveTopics.CONVERSATION;
    }

    @Override
    public Opening open(String key, LiveGuest guest) {
        var state = conversations.visibleTo(agent(guest)).state(id(key));
        return new Opening(state.seq(), Optional.of(state));
    }

    @Override
    public Part after(String key, LiveGuest guest, long position) {
        var entries = conversations.visibleTo(agent(guest)).timelineAfter(id(key), position, Parts.ENTRIES + 1);
        return Parts.of(entries, EntryView::of);
    }

    @Override
    public Map<String, Long> positions(Collection<String> keys) {
        return positions.of(keys.stream().map(UUID::fromString).toList());
    }

    private CurrentAgent agent(LiveGuest guest) {
        if (guest instanceof LiveAgent agent) {
            return agents.stillHere(agent.agent()).asCurrent();
        }
        throw Refusal.unknown("topic.unknown");
    }

    static ConversationId id(String key) {
        try {
            return new ConversationId(UUID.fromString(key));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.unknown("conversation.unknown");
        }
    }
}
