package app.prosa.attachments;

/// A file that is kept.
///
/// @param isSent a message names it; until then only its sender knows of it
public record Attachment(AttachmentId id, AttachedTo attachedTo, Sender sender, boolean isSent, AttachmentView view) {}
