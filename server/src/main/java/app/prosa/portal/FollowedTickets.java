package app.prosa.portal;

import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.AttachmentView;
import app.prosa.attachments.Attachments;
import app.prosa.attachments.Download;
import app.prosa.attachments.Rendition;
import app.prosa.conversations.Person;
import app.prosa.conversations.PublicEntry;
import app.prosa.conversations.Transcripts;
import app.prosa.portal.FollowedTicket.Post;
import app.prosa.portal.FollowedTicket.Status;
import app.prosa.shared.Refusal;
import app.prosa.tickets.CompanyName;
import app.prosa.tickets.LinkSecret;
import app.prosa.tickets.Ticket;
import app.prosa.tickets.TicketEntry;
import app.prosa.tickets.TicketText;
import app.prosa.tickets.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tickets as the holders of their links see them. Every kind of entry is chosen here by name, so that a new one stays
/// inside until somebody decides that it is public.
@Component
public final class FollowedTickets {
    private final Tickets tickets;
    private final Transcripts transcripts;
    private final Attachments attachments;
    private final ObjectProvider<CompanyName> company;

    FollowedTickets(
            Tickets tickets, Transcripts transcripts, Attachments attachments, ObjectProvider<CompanyName> company) {
        this.tickets = tickets;
        this.transcripts = transcripts;
        this.attachments = attachments;
        this.company = company;
    }

    /// Refuses with `ticket-link.unknown`.
    public FollowedTicket get(LinkSecret secret) {
        var ticket = tickets.followedBy(secret).orElseThrow(() -> Refusal.unauthenticated("ticket-link.unknown"));
        return new FollowedTicket(
                ticket.number().value(),
                ticket.title().value(),
                company.stream().findFirst().map(CompanyName::company).orElse("Prosa"),
                new Status(ticket.status().name(), ticket.phase()),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.requester().name().orElse(null),
                posts(ticket),
                ticket.conversation()
                        .map(id -> PublicEntry.of(transcripts.of(id)))
                        .orElse(null));
    }

    /// A file of what the holder is shown. Refuses with `ticket-link.unknown`, and with `attachment.unknown` what
    /// does not exist, what is not shown (a note's), and the preview of what is no image.
    public Download file(LinkSecret secret, AttachmentId id, Rendition rendition) {
        return attachments.open(id, rendition, files(get(secret)));
    }

    private static List<AttachmentView> files(FollowedTicket shown) {
        return Stream.ofNullable(shown.conversation())
                .flatMap(List::stream)
                .filter(PublicEntry.Message.class::isInstance)
                .flatMap(each -> ((PublicEntry.Message) each).attachments().stream())
                .toList();
    }

    private List<Post> posts(Ticket ticket) {
        var posts = new ArrayList<Post>();
        for (var entry : tickets.timeline(ticket.id())) {
            publicText(entry).ifPresent(text -> posts.add(post(posts.size() + 1, entry, text)));
        }
        return posts;
    }

    private static Optional<TicketText> publicText(TicketEntry entry) {
        return switch (entry) {
            case TicketEntry.Opened opened -> opened.text();
            case TicketEntry.Reply reply -> Optional.of(reply.text());
            case TicketEntry.Note _, TicketEntry.Change _ -> Optional.empty();
        };
    }

    private static Post post(long seq, TicketEntry entry, TicketText text) {
        var byRequester = entry.by() instanceof TicketEntry.Author.Requester;
        return new Post(seq, entry.at(), person(entry.by()), byRequester, text.value());
    }

    private static @Nullable Person person(TicketEntry.Author author) {
        return author instanceof TicketEntry.Author.Agent agent ? Person.of(agent.profile()) : null;
    }
}
