package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import org.springframework.stereotype.Component;

/// The way in for agents. A conversation is reached through the person who asks, so that the check cannot be forgotten.
@Component
public final class Conversations {
    private final ConversationStore store;
    private final TimelineStore timeline;
    private final InboxStore inbox;
    private final AudienceStore audience;

    Conversations(ConversationStore store, TimelineStore timeline, InboxStore inbox, AudienceStore audience) {
        this.store = store;
        this.timeline = timeline;
        this.inbox = inbox;
        this.audience = audience;
    }

    public VisibleConversations visibleTo(CurrentAgent agent) {
        return new VisibleConversations(store, timeline, inbox, audience, agent);
    }
}
