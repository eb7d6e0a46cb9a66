package app.prosa.conversations;

import app.prosa.agents.CurrentAgent;
import app.prosa.customers.VisitorId;

/// What a person sends to a conversation, with who it is: the rules are asked when it is stored.
sealed interface Post {
    /// Into their own conversation, while it is open.
    record FromVisitor(Addition addition, VisitorId by) implements Post {}

    /// The first one claims the conversation.
    record Reply(Addition addition, CurrentAgent by) implements Post {}

    /// For agents' eyes. It claims nothing, and a closed conversation takes it too.
    record Note(Addition addition, CurrentAgent by) implements Post {}

    Addition addition();

    default ConversationId conversation() {
        return addition().conversation();
    }

    default EntryDraft entry() {
        return addition().entry();
    }
}
