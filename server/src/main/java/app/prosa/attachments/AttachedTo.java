package app.prosa.attachments;

import java.util.UUID;

/// What a file was uploaded for: a conversation. Only its own room knows more of it.
public record AttachedTo(UUID value) {}
