package app.prosa.tickets.web;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.EntryView;
import app.prosa.conversations.Transcripts;
import app.prosa.platform.Audience;
import app.prosa.platform.OpenTo;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.TicketNumber;
import app.prosa.tickets.TicketEntry;
import app.prosa.tickets.TicketPosts;
import app.prosa.tickets.TicketText;
import app.prosa.tickets.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{number}")
@OpenTo(Audience.AGENTS)
final class TicketTimelineResource {
    private final Tickets tickets;
    private final TicketPosts posts;
    private final Transcripts transcripts;

    TicketTimelineResource(Tickets tickets, TicketPosts posts, Transcripts transcripts) {
        this.tickets = tickets;
        this.posts = posts;
        this.transcripts = transcripts;
    }

    /// With the conversation it came from, whole.
    @GetMapping("/timeline")
    Timeline timeline(@PathVariable String number) {
        var ticket = tickets.get(new TicketNumber(number));
        return new Timeline(
                tickets.timeline(ticket.id()).stream().map(EntryShape::of).toList(),
                ticket.conversation()
                        .map(id -> EntryView.of(transcripts.of(id)))
                        .orElse(null));
    }

    @PostMapping("/replies")
    Posted reply(@PathVariable String number, @RequestBody Post form, @RequestAttribute CurrentAgent agent) {
        return Posted.of(
                posts.reply(new TicketNumber(number), new ClientMadeId(form.id()), new TicketText(form.text()), agent));
    }

    @PostMapping("/notes")
    Posted note(@PathVariable String number, @RequestBody Post form, @RequestAttribute CurrentAgent agent) {
        return Posted.of(
                posts.note(new TicketNumber(number), new ClientMadeId(form.id()), new TicketText(form.text()), agent));
    }

    record Timeline(List<EntryShape> entries, @Nullable List<EntryView> conversation) {}

    /// `id` is a UUIDv7 made by the client: sent again under it, the same text is stored once.
    record Post(UUID id, String text) {}

    record Posted(long seq, Instant at) {
        static Posted of(TicketEntry entry) {
            return new Posted(entry.seq(), entry.at());
        }
    }
}
