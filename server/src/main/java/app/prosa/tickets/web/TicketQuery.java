package app.prosa.tickets.web;

import static java.util.function.Predicate.not;

import app.prosa.agents.AgentId;
import app.prosa.shared.Refusal;
import app.prosa.teams.TeamId;
import app.prosa.tickets.CatalogueId;
import app.prosa.tickets.TicketChannel;
import app.prosa.tickets.TicketOrder;
import app.prosa.tickets.TicketOrder.Direction;
import app.prosa.tickets.TicketPhase;
import app.prosa.tickets.TicketSearch;
import app.prosa.tickets.TicketSort;
import app.prosa.tickets.TicketView;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The parameters of the list of tickets. What is none of the words or ids that there are is refused with
/// `query.invalid`; what is empty counts as absent.
///
/// @param view mine, team, unassigned, chat or all
/// @param sort updated (the default), created, priority, status (from open to solved) or number
/// @param direction asc or desc, the default
record TicketQuery(
        @Nullable String view,
        @Nullable String status,
        @Nullable String phase,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable String category,
        @Nullable String type,
        @Nullable String priority,
        @Nullable String channel,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String direction,
        @Nullable String after) {
    TicketSearch search() {
        return new TicketSearch(
                read("view", view, word(TicketView.class)).orElse(TicketView.ALL),
                read("status", status, UUID::fromString).map(CatalogueId::status),
                read("phase", phase, word(TicketPhase.class)),
                read("team", team, UUID::fromString).map(TeamId::new),
                read("assignee", assignee, UUID::fromString).map(AgentId::new),
                read("category", category, UUID::fromString).map(CatalogueId::category),
                read("type", type, UUID::fromString).map(CatalogueId::type),
                read("priority", priority, UUID::fromString).map(CatalogueId::priority),
                read("channel", channel, word(TicketChannel.class)),
                Optional.ofNullable(q),
                new TicketOrder(
                        read("sort", sort, word(TicketSort.class)).orElse(TicketSort.UPDATED),
                        read("direction", direction, word(Direction.class)).orElse(Direction.DESC)),
                Optional.ofNullable(after).filter(not(String::isEmpty)));
    }

    private static <T extends Enum<T>> Function<String, T> word(Class<T> words) {
        return text -> Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
    }

    private static <T> Optional<T> read(String name, @Nullable String text, Function<String, T> reading) {
        try {
            return Optional.ofNullable(text).filter(not(String::isEmpty)).map(reading);
        } catch (IllegalArgumentException notOneOfThem) {
            throw Refusal.invalid("query.invalid", name);
        }
    }
}
