package app.prosa.conversations;

import app.prosa.attachments.AttachmentId;
import app.prosa.shared.PlainText;
import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a person sends: plain text as they wrote it, up to 8,000 characters, and up to 5 files that they uploaded
/// before; one of the two, or both.
///
/// Refuses with `message.empty`, `message.too-long`, `message.not-text`, `message.too-many-attachments`, and with
/// `attachment.unknown` what is named twice.
public record MessageContent(String text, List<AttachmentId> attachments) {
    private static final int LONGEST = 8_000;
    private static final int MOST_ATTACHMENTS = 5;

    public MessageContent {
        text = text.isBlank() ? "" : text;
        attachments = List.copyOf(attachments);
        if (text.isEmpty() && attachments.isEmpty()) {
            throw Refusal.invalid("message.empty");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw Refusal.invalid("message.too-long");
        }
        if (!PlainText.canBeKept(text)) {
            throw Refusal.invalid("message.not-text");
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw Refusal.invalid("message.too-many-attachments");
        }
        if (Set.copyOf(attachments).size() < attachments.size()) {
            throw Refusal.invalid("attachment.unknown");
        }
    }

    public MessageContent(String text) {
        this(text, List.of());
    }

    /// As it comes from outside, where naming none and saying nothing of them is the same.
    public static MessageContent of(String text, Optional<List<UUID>> attachments) {
        return new MessageContent(
                text,
                attachments.orElseGet(List::of).stream().map(AttachmentId::new).toList());
    }
}
