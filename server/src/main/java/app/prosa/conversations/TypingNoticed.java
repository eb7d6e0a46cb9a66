package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.platform.Hint;
import java.util.Optional;

/// Somebody began or stopped typing; never kept.
///
/// @param by empty for the visitor
record TypingNoticed(ConversationId conversation, Optional<AgentId> by, boolean typing) implements Hint {}
