package app.prosa.setup;

import app.prosa.customers.VisitorSecret;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import app.prosa.shared.TicketNumber;
import app.prosa.tickets.ConsoleTickets;
import app.prosa.tickets.LinkSecret;
import app.prosa.tickets.OfflineMessage;
import app.prosa.tickets.OfflineTickets;
import app.prosa.tickets.Ticket;
import app.prosa.tickets.TicketChange;
import app.prosa.tickets.TicketChanges;
import app.prosa.tickets.TicketDraft;
import app.prosa.tickets.TicketLinks;
import app.prosa.tickets.TicketPosts;
import app.prosa.tickets.TicketText;
import app.prosa.tickets.TicketTitle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Has a ticket of the demo company happen once more, by the same commands people use.
@Component
@ConditionalOnBooleanProperty("prosa.demo")
final class ErrandTeller {
    private final DemoPeople people;
    private final DemoCatalogue catalogue;
    private final StoryClock clock;
    private final ConsoleTickets console;
    private final OfflineTickets offline;
    private final TicketPosts posts;
    private final TicketChanges changes;
    private final TicketLinks links;

    ErrandTeller(
            DemoPeople people,
            DemoCatalogue catalogue,
            StoryClock clock,
            ConsoleTickets console,
            OfflineTickets offline,
            TicketPosts posts,
            TicketChanges changes,
            TicketLinks links) {
        this.people = people;
        this.catalogue = catalogue;
        this.clock = clock;
        this.console = console;
        this.offline = offline;
        this.posts = posts;
        this.changes = changes;
        this.links = links;
    }

    void tell(Errand errand, Instant now) {
        var start = errand.when().from(now);
        switch (errand) {
            case Errand.FromConsole form -> {
                var ticket = clock.at(start, () -> console.open(draft(form), people.agent(form.by())));
                play(ticket.number(), secretOf(ticket), form.acts(), now);
            }
            case Errand.FromOfflineForm form -> {
                var opened = clock.at(start, () -> offline.open(message(form, DemoPeople.randomSecret())));
                play(opened.number(), secretIn(opened.link()), form.acts(), now);
            }
        }
    }

    private TicketDraft draft(Errand.FromConsole form) {
        return new TicketDraft(
                new TicketTitle(form.title()),
                Optional.of(people.customer(form.customer()).id()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(people.team(form.team())),
                form.assignee().map(people::id),
                Optional.of(catalogue.category(form.category())),
                Optional.of(catalogue.type(form.type())),
                catalogue.priority(form.priority()),
                Optional.of(new TicketText(form.text())));
    }

    private static OfflineMessage message(Errand.FromOfflineForm form, VisitorSecret by) {
        return new OfflineMessage(
                by,
                id(),
                new PersonName(form.name()),
                new EmailAddress(form.email()),
                new TicketText(form.text()),
                "pt-BR");
    }

    void play(TicketNumber number, LinkSecret secret, List<Errand.Act> acts, Instant now) {
        acts.forEach(act -> clock.at(act.when().from(now), () -> play(number, secret, act)));
    }

    private void play(TicketNumber number, LinkSecret secret, Errand.Act act) {
        switch (act) {
            case Errand.Act.Replies reply ->
                posts.reply(number, id(), new TicketText(reply.text()), people.agent(reply.by()));
            case Errand.Act.Notes note ->
                posts.note(number, id(), new TicketText(note.text()), people.agent(note.by()));
            case Errand.Act.Answers answer -> posts.replyOfRequester(secret, id(), new TicketText(answer.text()));
            case Errand.Act.Sets sets ->
                changes.change(number, change(sets.field(), sets.to()), people.agent(sets.by()));
        }
    }

    private TicketChange change(Errand.Field field, String to) {
        return switch (field) {
            case STATUS -> new TicketChange.Status(catalogue.status(to));
            case PRIORITY -> new TicketChange.Priority(catalogue.priority(to));
            case TEAM -> new TicketChange.Team(Optional.of(people.team(to)));
            case ASSIGNEE -> new TicketChange.Assignee(Optional.of(people.id(to)));
        };
    }

    LinkSecret secretOf(Ticket ticket) {
        return secretIn(links.link(ticket));
    }

    private static LinkSecret secretIn(String link) {
        return new LinkSecret(link.substring(link.indexOf('#') + 1));
    }

    private static ClientMadeId id() {
        return new ClientMadeId(Ids.next());
    }
}
