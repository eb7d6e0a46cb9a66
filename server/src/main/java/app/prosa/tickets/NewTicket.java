package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.conversations.ConversationId;
import app.prosa.customers.CustomerId;
import app.prosa.customers.VisitorId;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.TicketNumber;
import app.prosa.teams.TeamId;
import java.util.Optional;

/// A ticket about to be opened.
record NewTicket(
        TicketNumber number,
        TicketTitle title,
        Asker asker,
        Origin origin,
        Optional<TeamId> team,
        Optional<AgentId> assignee,
        Optional<CatalogueId> category,
        Optional<CatalogueId> type,
        CatalogueId priority,
        String language) {

    sealed interface Asker {
        record Known(CustomerId id) implements Asker {}

        record Anonymous(VisitorId id) implements Asker {}
    }

    /// Where it comes from, and with it who opened it and what was written.
    sealed interface Origin {
        record Chat(ConversationId conversation, Optional<AgentId> closedBy) implements Origin {}

        record OfflineForm(ClientMadeId id, TicketText text) implements Origin {}

        record Console(AgentId by, Optional<TicketText> text) implements Origin {}
    }

    TicketChannel channel() {
        return switch (origin) {
            case Origin.Chat _ -> TicketChannel.LIVECHAT;
            case Origin.OfflineForm _ -> TicketChannel.OFFLINE_FORM;
            case Origin.Console _ -> TicketChannel.CONSOLE;
        };
    }

    Optional<TicketText> text() {
        return switch (origin) {
            case Origin.Chat _ -> Optional.empty();
            case Origin.OfflineForm form -> Optional.of(form.text());
            case Origin.Console console -> console.text();
        };
    }

    Optional<AgentId> openedBy() {
        return switch (origin) {
            case Origin.Chat chat -> chat.closedBy();
            case Origin.OfflineForm _ -> Optional.empty();
            case Origin.Console console -> Optional.of(console.by());
        };
    }
}
