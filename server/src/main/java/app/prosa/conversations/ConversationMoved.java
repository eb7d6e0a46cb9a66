package app.prosa.conversations;

import app.prosa.platform.Hint;

/// Something about the conversation is new: an entry, who has it, how far it was read, who asks.
public record ConversationMoved(ConversationId id) implements Hint {}
