package app.prosa.widget.web;

import static app.prosa.platform.Audience.VISITORS;

import app.prosa.conversations.ConversationId;
import app.prosa.conversations.MessageContent;
import app.prosa.conversations.Origin;
import app.prosa.conversations.VisitorState;
import app.prosa.customers.VisitorSecret;
import app.prosa.platform.ClientNetwork;
import app.prosa.platform.OpenTo;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.EmailAddress;
import app.prosa.widget.Chats;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(VISITORS)
final class VisitorConversationsResource {
    private final Chats chats;

    VisitorConversationsResource(Chats chats) {
        this.chats = chats;
    }

    @PostMapping("/widget/api/conversations")
    VisitorState begin(
            @RequestBody Beginning first, @RequestAttribute VisitorSecret visitor, HttpServletRequest request) {
        var browser =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        var origin = new Origin(first.language(), first.pageUrl(), first.pageTitle(), browser);
        return chats.begin(
                visitor,
                new ClientMadeId(first.id()),
                new MessageContent(first.text()),
                origin,
                ClientNetwork.of(request.getRemoteAddr()));
    }

    /// The last ones, those before `before`, or those behind `after`.
    @GetMapping("/widget/api/conversations/{id}/entries")
    Chats.Entries entries(
            @PathVariable UUID id,
            @RequestParam Optional<Long> before,
            @RequestParam Optional<Long> after,
            @RequestAttribute VisitorSecret visitor) {
        var conversation = new ConversationId(id);
        return after.map(seq -> chats.after(visitor, conversation, seq))
                .orElseGet(() -> chats.before(visitor, conversation, before.orElse(Long.MAX_VALUE)));
    }

    @PostMapping("/widget/api/conversations/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @RequestAttribute VisitorSecret visitor) {
        chats.close(visitor, new ConversationId(id));
    }

    @PutMapping("/widget/api/conversations/{id}/read-mark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, @RequestBody ReadMark mark, @RequestAttribute VisitorSecret visitor) {
        chats.read(visitor, new ConversationId(id), mark.publicSeq());
    }

    @PutMapping("/widget/api/conversations/{id}/email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveEmail(@PathVariable UUID id, @RequestBody Left left, @RequestAttribute VisitorSecret visitor) {
        chats.leaveEmail(visitor, new ConversationId(id), new EmailAddress(left.email()));
    }

    /// `id` is a UUIDv7 made by the browser: sent again under it, the message is the same one.
    record Beginning(UUID id, String text, String language, String pageUrl, String pageTitle) {}

    record ReadMark(long publicSeq) {}

    record Left(String email) {}
}
