package app.prosa.conversations;

import app.prosa.agents.AgentId;
import java.time.Instant;
import java.util.Optional;

/// What to look for among the conversations an agent may see.
///
/// @param text words in messages, a number, or the requester's name; empty: the closed ones, all of them
/// @param agent whose conversations
/// @param before only what ended, or was last written in, before this instant: where the last page stopped
/// @param size of the page
public record ConversationSearch(String text, Optional<AgentId> agent, Optional<Instant> before, int size) {}
