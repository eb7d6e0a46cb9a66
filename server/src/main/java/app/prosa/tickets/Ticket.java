package app.prosa.tickets;

import app.prosa.agents.AgentProfile;
import app.prosa.conversations.ConversationId;
import app.prosa.customers.Requester;
import app.prosa.shared.TicketNumber;
import app.prosa.teams.TeamId;
import java.time.Instant;
import java.util.Optional;

/// A ticket as its screen shows it, with the names that what it refers to has now.
///
/// @param linkEdition of the link that its requester follows it by: 1, and one more with each other requester
public record Ticket(
        TicketId id,
        TicketNumber number,
        TicketTitle title,
        Requester requester,
        Optional<ConversationId> conversation,
        Optional<InTeam> team,
        Optional<AgentProfile> assignee,
        Optional<CatalogueItem> category,
        Optional<CatalogueItem> type,
        CatalogueItem priority,
        CatalogueItem status,
        TicketChannel channel,
        String language,
        int linkEdition,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> solvedAt) {

    /// The team that works on it.
    public record InTeam(TeamId id, String name) {}

    public TicketPhase phase() {
        return status.phase().orElseThrow(() -> new IllegalStateException("a status without a phase"));
    }

    /// Whether nobody was its requester before.
    public boolean isOfItsFirstRequester() {
        return linkEdition == TicketLinks.FIRST;
    }

    /// What the requester is called where they gave no name.
    public String requesterName() {
        return requester.name().orElseGet(() -> nameless(requester, language));
    }

    /// Who it is, as a change of the requester says it: the name, and the e-mail if there is one.
    String requesterCalled() {
        return requesterCalled(requester.email());
    }

    String requesterCalled(Optional<String> email) {
        return requesterName() + email.map(each -> " (" + each + ")").orElse("");
    }

    static String nameless(Requester requester, String language) {
        var word = language.startsWith("en") ? "Visitor" : "Visitante";
        return word + requester.number().map(number -> " " + number).orElse("");
    }
}
