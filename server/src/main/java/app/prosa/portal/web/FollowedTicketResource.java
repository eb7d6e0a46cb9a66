package app.prosa.portal.web;

import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.Rendition;
import app.prosa.attachments.web.Served;
import app.prosa.platform.Attempts;
import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.portal.FollowedTicket;
import app.prosa.portal.FollowedTickets;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.Refusal;
import app.prosa.tickets.LinkSecret;
import app.prosa.tickets.TicketPosts;
import app.prosa.tickets.TicketText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The secret comes in `Authorization: Bearer`, never in an address, where logs would keep it.
@RestController
@RequestMapping("/portal/api/ticket")
@OpenTo(Audience.VISITORS)
final class FollowedTicketResource {
    private static final String PREVIEW = "/preview";
    private static final String BEARER = "Bearer ";
    private static final int REPLIES_AN_HOUR = 60;

    private final FollowedTickets tickets;
    private final TicketPosts posts;
    private final Attempts attempts;

    FollowedTicketResource(FollowedTickets tickets, TicketPosts posts, Attempts attempts) {
        this.tickets = tickets;
        this.posts = posts;
        this.attempts = attempts;
    }

    @GetMapping
    ResponseEntity<FollowedTicket> get(@RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization) {
        var ticket = tickets.get(secret(authorization));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ticket);
    }

    @GetMapping({"/attachments/{id}", "/attachments/{id}" + PREVIEW})
    ResponseEntity<Resource> file(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            HttpServletRequest request,
            HttpServletResponse response) {
        var rendition = request.getRequestURI().endsWith(PREVIEW) ? Rendition.PREVIEW : Rendition.WHOLE;
        return Served.of(tickets.file(secret(authorization), new AttachmentId(id), rendition), response);
    }

    @PostMapping("/replies")
    Sent reply(@RequestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization, @RequestBody Answer answer) {
        var secret = secret(authorization);
        var text = new TicketText(answer.text());
        var number = tickets.get(secret).number();
        attempts.allow("portal-reply", number, REPLIES_AN_HOUR, Duration.ofHours(1));
        return new Sent(posts.replyOfRequester(secret, new ClientMadeId(answer.id()), text)
                .at());
    }

    private static LinkSecret secret(Optional<String> authorization) {
        return authorization
                .filter(value -> value.startsWith(BEARER))
                .map(value -> new LinkSecret(value.substring(BEARER.length())))
                .orElseThrow(() -> Refusal.unauthenticated("ticket-link.unknown"));
    }

    /// `id` is a UUIDv7 made by the client: sent again under it, the same text is stored once.
    record Answer(UUID id, String text) {}

    record Sent(Instant at) {}
}
