package app.prosa.tickets;

import app.prosa.agents.Agent;
import app.prosa.agents.AgentId;
import app.prosa.agents.Agents;
import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.Author;
import app.prosa.conversations.Closures;
import app.prosa.conversations.Conversation;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.Conversations;
import app.prosa.conversations.TimelineEntry;
import app.prosa.conversations.Transcripts;
import app.prosa.customers.Requester;
import app.prosa.customers.Visitors;
import app.prosa.platform.Transactions;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Refusal;
import app.prosa.teams.Teams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Turns a conversation into a ticket: ends it and opens the ticket in one transaction, as the settings say (S01). A
/// conversation becomes one ticket at most, which has its number.
@Component
public final class ConversationTickets {
    private final TicketStore store;
    private final TicketDesk desk;
    private final TicketOpenings openings;
    private final TicketLinks links;
    private final Conversations conversations;
    private final Closures closures;
    private final Transcripts transcripts;
    private final Visitors visitors;
    private final Agents agents;
    private final Teams teams;
    private final Catalogue catalogue;
    private final Transactions transactions;

    ConversationTickets(
            TicketStore store,
            TicketDesk desk,
            TicketOpenings openings,
            TicketLinks links,
            Conversations conversations,
            Closures closures,
            Transcripts transcripts,
            Visitors visitors,
            Agents agents,
            Teams teams,
            Catalogue catalogue,
            Transactions transactions) {
        this.store = store;
        this.desk = desk;
        this.openings = openings;
        this.links = links;
        this.conversations = conversations;
        this.closures = closures;
        this.transcripts = transcripts;
        this.visitors = visitors;
        this.agents = agents;
        this.teams = teams;
        this.catalogue = catalogue;
        this.transactions = transactions;
    }

    /// What the ticket would be, for the confirmation (S15). Refuses with `conversation.unknown`.
    public ConversationTicketDraft draft(ConversationId id, CurrentAgent by) {
        var conversation = conversations.visibleTo(by).get(id);
        var ticket = ticketOf(conversation, Optional.of(by.id()));
        return new ConversationTicketDraft(
                ticket.title(),
                ticket.team()
                        .map(teams::get)
                        .map(team -> new Ticket.InTeam(team.id(), team.name().value())),
                ticket.assignee().map(agents::get).map(Agent::profile),
                ticket.category().map(catalogue::get),
                ticket.type().map(catalogue::get),
                catalogue.get(ticket.priority()),
                visitors.requester(conversation.visitor()).email());
    }

    /// **Encerrar conversa e criar chamado** (S15). Asked for again, or by two agents at once, it is the same ticket,
    /// also for an agent who no longer sees the conversation now that it has ended.
    ///
    /// Refuses with `conversation.unknown`, and with `ticket.email-needed` when no e-mail is known or given.
    public Ticket open(ConversationId id, Optional<EmailAddress> email, CurrentAgent by) {
        return transactions.run(() -> store.findOf(id).orElseGet(() -> {
            var conversation = closures.close(id, by); // holds the conversation, so the next line can be relied on
            return store.findOf(id).orElseGet(() -> {
                makeSureOfEmail(conversation, email);
                return become(conversation, Optional.of(by.id()));
            });
        }));
    }

    /// Nobody is left to answer: the visitor is told so, and what they wrote becomes a ticket. Empty when somebody took
    /// the conversation, or it ended, meanwhile.
    Optional<Ticket> openUnanswered(ConversationId id) {
        return transactions.run(() -> closures.closeUnanswered(id, ConversationTickets::nobodyAnswers)
                .map(conversation -> become(conversation, Optional.empty())));
    }

    /// No setting of S02 fits: the text for when nobody is online asks for a message, and this is an end.
    private static String nobodyAnswers(Conversation conversation) {
        var words = conversation.language().startsWith("en")
                ? "Nobody can answer right now. We opened ticket %s with what you wrote."
                : "Ninguém pode responder agora. Abrimos o chamado %s com o que você escreveu.";
        return words.formatted(conversation.number().value());
    }

    private Ticket become(Conversation conversation, Optional<AgentId> by) {
        var ticket = desk.open(ticketOf(conversation, by));
        closures.becameTicket(conversation.id(), ticket.number().value(), Optional.of(links.first(ticket.id())));
        return ticket;
    }

    private void makeSureOfEmail(Conversation conversation, Optional<EmailAddress> email) {
        if (visitors.requester(conversation.visitor()).email().isPresent()) {
            return;
        }
        var given = email.orElseThrow(() -> Refusal.invalid("ticket.email-needed", "email"));
        visitors.reachableAt(conversation.visitor(), given);
    }

    private NewTicket ticketOf(Conversation conversation, Optional<AgentId> by) {
        var opening = openings.get();
        var requester = visitors.requester(conversation.visitor());
        return new NewTicket(
                conversation.number(),
                opening.title().of(name(requester, conversation.language()), conversation.number()),
                new NewTicket.Asker.Anonymous(conversation.visitor()),
                new NewTicket.Origin.Chat(conversation.id(), by),
                openings.team(opening),
                opening.assignAgent() ? lastAgentWhoWrote(conversation.id()) : Optional.empty(),
                opening.category(),
                opening.type(),
                opening.priority(),
                conversation.language());
    }

    private static String name(Requester requester, String language) {
        return requester.name().orElseGet(() -> Ticket.nameless(requester, language));
    }

    private Optional<AgentId> lastAgentWhoWrote(ConversationId id) {
        return transcripts.of(id).reversed().stream()
                .flatMap(entry -> writer(entry).stream())
                .findFirst()
                .filter(agent -> agents.get(agent).enabled());
    }

    private static Optional<AgentId> writer(TimelineEntry entry) {
        return entry instanceof TimelineEntry.Message message && message.by() instanceof Author.Agent agent
                ? Optional.of(agent.profile().id())
                : Optional.empty();
    }
}
