package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.customers.CustomerId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.teams.TeamId;
import java.util.Optional;

/// What an agent writes into the form of a new ticket. The requester is a customer, or somebody to register as one.
public record TicketDraft(
        TicketTitle title,
        Optional<CustomerId> customer,
        Optional<PersonName> requesterName,
        Optional<EmailAddress> requesterEmail,
        Optional<TeamId> team,
        Optional<AgentId> assignee,
        Optional<CatalogueId> category,
        Optional<CatalogueId> type,
        CatalogueId priority,
        Optional<TicketText> text) {}
