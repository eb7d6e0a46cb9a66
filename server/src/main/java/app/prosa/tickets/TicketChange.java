package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.customers.CustomerId;
import app.prosa.teams.TeamId;
import java.util.Optional;

/// One field and what it is to be; absent: nothing.
public sealed interface TicketChange {
    record Title(TicketTitle value) implements TicketChange {}

    record Team(Optional<TeamId> value) implements TicketChange {}

    record Assignee(Optional<AgentId> value) implements TicketChange {}

    record Category(Optional<CatalogueId> value) implements TicketChange {}

    record Type(Optional<CatalogueId> value) implements TicketChange {}

    record Priority(CatalogueId value) implements TicketChange {}

    record Status(CatalogueId value) implements TicketChange {}

    record Requester(CustomerId value) implements TicketChange {}

    default TicketField field() {
        return switch (this) {
            case Title _ -> TicketField.TITLE;
            case Team _ -> TicketField.TEAM;
            case Assignee _ -> TicketField.ASSIGNEE;
            case Category _ -> TicketField.CATEGORY;
            case Type _ -> TicketField.TYPE;
            case Priority _ -> TicketField.PRIORITY;
            case Status _ -> TicketField.STATUS;
            case Requester _ -> TicketField.REQUESTER;
        };
    }
}
