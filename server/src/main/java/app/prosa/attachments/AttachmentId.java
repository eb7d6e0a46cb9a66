package app.prosa.attachments;

import java.util.UUID;

/// Made by whoever uploads (a UUIDv7), so that the same upload again is recognised.
public record AttachmentId(UUID value) {}
