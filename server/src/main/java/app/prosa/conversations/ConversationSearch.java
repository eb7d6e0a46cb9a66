package app.prosa.conversations;

import app.prosa.agents.AgentId;
import app.prosa.shared.Cursor;
import java.util.Optional;

/// What to look for among the conversations an agent may see.
///
/// @param text words in messages, a number, or the requester's name; empty: the closed ones, all of them
/// @param agent whose conversations
/// @param after where the page before ended, by when a conversation ended or was last written in
/// @param size of the page
public record ConversationSearch(String text, Optional<AgentId> agent, Optional<Cursor> after, int size) {}
