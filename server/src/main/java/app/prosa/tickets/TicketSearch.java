package app.prosa.tickets;

import app.prosa.agents.AgentId;
import app.prosa.shared.PlainText;
import app.prosa.teams.TeamId;
import java.util.Optional;

/// Which tickets an agent asks for; what is absent does not matter.
public record TicketSearch(
        TicketView view,
        Optional<CatalogueId> status,
        Optional<TicketPhase> phase,
        Optional<TeamId> team,
        Optional<AgentId> assignee,
        Optional<CatalogueId> category,
        Optional<CatalogueId> type,
        Optional<CatalogueId> priority,
        Optional<TicketChannel> channel,
        Optional<String> text,
        TicketOrder order,
        Optional<String> after) {
    private static final int LONGEST = 200;

    public TicketSearch {
        text = text.map(each -> PlainText.lines(each, LONGEST, "q").strip()).filter(each -> !each.isEmpty());
    }

    public static TicketSearch in(TicketView view) {
        return new TicketSearch(
                view,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TicketOrder.LATEST_FIRST,
                Optional.empty());
    }
}
