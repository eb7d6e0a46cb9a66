package app.prosa.conversations.web;

import app.prosa.conversations.MessageContent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What somebody writes. `id` is a UUIDv7 made by the client: sent again under it, the same is stored once.
/// `attachments` were uploaded before.
record Draft(UUID id, String text, Optional<List<UUID>> attachments) {
    MessageContent content() {
        return MessageContent.of(text, attachments);
    }
}
