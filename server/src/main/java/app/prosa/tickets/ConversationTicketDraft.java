package app.prosa.tickets;

import app.prosa.agents.AgentProfile;
import java.util.Optional;

/// What a conversation's ticket would be, shown before it is opened (S15), and the e-mail its requester is known by.
public record ConversationTicketDraft(
        TicketTitle title,
        Optional<Ticket.InTeam> team,
        Optional<AgentProfile> assignee,
        Optional<CatalogueItem> category,
        Optional<CatalogueItem> type,
        CatalogueItem priority,
        Optional<String> emailKnown) {}
