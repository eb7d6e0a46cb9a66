package app.prosa.widget.web;

import static app.prosa.platform.Audience.VISITORS;

import app.prosa.conversations.ConversationId;
import app.prosa.conversations.MessageContent;
import app.prosa.customers.VisitorSecret;
import app.prosa.platform.OpenTo;
import app.prosa.shared.ClientMadeId;
import app.prosa.widget.Chats;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(VISITORS)
final class VisitorMessagesResource {
    private final Chats chats;

    VisitorMessagesResource(Chats chats) {
        this.chats = chats;
    }

    @PostMapping("/widget/api/conversations/{id}/messages")
    Stored send(@PathVariable UUID id, @RequestBody Written written, @RequestAttribute VisitorSecret visitor) {
        var placed = chats.send(
                visitor,
                new ConversationId(id),
                new ClientMadeId(written.id()),
                MessageContent.of(written.text(), written.attachments()));
        return new Stored(placed.publicSeq(), placed.at());
    }

    record Written(UUID id, String text, Optional<List<UUID>> attachments) {}

    record Stored(long publicSeq, Instant at) {}
}
