package app.prosa.conversations;

/// Something about the conversation is new: an entry, who has it, how far it was read, who asks.
public record ConversationMoved(ConversationId id) {}
