package app.prosa.tickets.web;

import app.prosa.agents.AgentProfile;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.Person;
import app.prosa.customers.CustomerId;
import app.prosa.customers.Requester;
import app.prosa.customers.VisitorId;
import app.prosa.tickets.CatalogueItem;
import app.prosa.tickets.ConversationTicketDraft;
import app.prosa.tickets.Ticket;
import app.prosa.tickets.TicketChannel;
import app.prosa.tickets.TicketPhase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How tickets and what they are sorted by travel.
final class Shapes {
    private Shapes() {}

    record Named(UUID id, String name) {
        static Named of(CatalogueItem item) {
            return new Named(item.id().value(), item.name());
        }

        private static @Nullable Named item(Optional<CatalogueItem> item) {
            return item.map(Named::of).orElse(null);
        }

        private static @Nullable Named team(Optional<Ticket.InTeam> team) {
            return team.map(each -> new Named(each.id().value(), each.name())).orElse(null);
        }
    }

    record Priority(UUID id, String name, int level) {
        static Priority of(CatalogueItem item) {
            return new Priority(item.id().value(), item.name(), item.level().orElseThrow());
        }
    }

    record TicketStatus(UUID id, String name, TicketPhase phase) {
        static TicketStatus of(CatalogueItem item) {
            return new TicketStatus(item.id().value(), item.name(), item.phase().orElseThrow());
        }
    }

    record TicketRequester(
            @Nullable UUID customer,
            @Nullable UUID visitor,
            @Nullable String name,
            @Nullable Long number,
            @Nullable String email,
            @Nullable String organization) {
        static TicketRequester of(Requester requester) {
            return new TicketRequester(
                    requester.customer().map(CustomerId::value).orElse(null),
                    requester.visitor().map(VisitorId::value).orElse(null),
                    requester.name().orElse(null),
                    requester.number().orElse(null),
                    requester.email().orElse(null),
                    requester.organization().orElse(null));
        }
    }

    record TicketRow(
            String number,
            String title,
            TicketRequester requester,
            @Nullable Named team,
            @Nullable Person assignee,
            Priority priority,
            TicketStatus status,
            TicketChannel channel,
            Instant createdAt,
            Instant updatedAt) {
        static TicketRow of(Ticket ticket) {
            return new TicketRow(
                    ticket.number().value(),
                    ticket.title().value(),
                    TicketRequester.of(ticket.requester()),
                    Named.team(ticket.team()),
                    person(ticket.assignee()),
                    Priority.of(ticket.priority()),
                    TicketStatus.of(ticket.status()),
                    ticket.channel(),
                    ticket.createdAt(),
                    ticket.updatedAt());
        }
    }

    record TicketDetail(
            String number,
            String title,
            TicketRequester requester,
            @Nullable Named team,
            @Nullable Person assignee,
            @Nullable Named category,
            @Nullable Named type,
            Priority priority,
            TicketStatus status,
            TicketChannel channel,
            @Nullable UUID conversation,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant solvedAt) {
        static TicketDetail of(Ticket ticket) {
            return new TicketDetail(
                    ticket.number().value(),
                    ticket.title().value(),
                    TicketRequester.of(ticket.requester()),
                    Named.team(ticket.team()),
                    person(ticket.assignee()),
                    Named.item(ticket.category()),
                    Named.item(ticket.type()),
                    Priority.of(ticket.priority()),
                    TicketStatus.of(ticket.status()),
                    ticket.channel(),
                    ticket.conversation().map(ConversationId::value).orElse(null),
                    ticket.createdAt(),
                    ticket.updatedAt(),
                    ticket.solvedAt().orElse(null));
        }
    }

    record DraftOfTicket(
            String title,
            @Nullable Named team,
            @Nullable Named category,
            @Nullable Named type,
            Priority priority,
            @Nullable Person assignee,
            @Nullable String emailKnown) {
        static DraftOfTicket of(ConversationTicketDraft draft) {
            return new DraftOfTicket(
                    draft.title().value(),
                    Named.team(draft.team()),
                    Named.item(draft.category()),
                    Named.item(draft.type()),
                    Priority.of(draft.priority()),
                    person(draft.assignee()),
                    draft.emailKnown().orElse(null));
        }
    }

    private static @Nullable Person person(Optional<AgentProfile> profile) {
        return profile.map(Person::of).orElse(null);
    }
}
