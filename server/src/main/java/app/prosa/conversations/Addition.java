package app.prosa.conversations;

import java.time.Instant;

/// An entry for the end of a conversation's timeline.
record Addition(ConversationId conversation, EntryDraft entry, Instant at) {}
