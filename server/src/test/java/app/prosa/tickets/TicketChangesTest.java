package app.prosa.tickets;

import static app.prosa.tickets.TicketsFixture.NOON;
import static app.prosa.tickets.TicketsFixture.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.agents.AgentId;
import app.prosa.agents.AgentProfile;
import app.prosa.agents.CurrentAgent;
import app.prosa.customers.CustomerId;
import app.prosa.customers.Customers;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.shared.TicketNumber;
import app.prosa.teams.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TicketChangesTest {
    private static final TicketsFixture DESK = new TicketsFixture();
    private static final CurrentAgent ANA = DESK.agent("Ana");
    private static final CurrentAgent BRUNO = DESK.agent("Bruno");

    private final TicketChanges changes = DESK.get(TicketChanges.class);
    private final Tickets tickets = DESK.get(Tickets.class);

    @Test
    void every_field_can_be_changed_and_the_timeline_says_from_what_to_what() {
        var ticket = DESK.ticket("Sem acesso", ANA);
        var team = DESK.team("Financeiro " + UUID.randomUUID());
        var category = DESK.listed(CatalogueKind.CATEGORY, "Geral");
        var type = DESK.listed(CatalogueKind.TICKET_TYPE, "Problema");
        var high = DESK.listed(CatalogueKind.PRIORITY, "Alta");
        var pending = DESK.listed(CatalogueKind.TICKET_STATUS, "Com o cliente");

        for (var change : List.of(
                new TicketChange.Title(new TicketTitle("Sem acesso ao painel")),
                new TicketChange.Team(Optional.of(team)),
                new TicketChange.Assignee(Optional.of(BRUNO.id())),
                new TicketChange.Category(Optional.of(category.id())),
                new TicketChange.Type(Optional.of(type.id())),
                new TicketChange.Priority(high.id()),
                new TicketChange.Status(pending.id()),
                new TicketChange.Team(Optional.empty()))) {
            changes.change(ticket.number(), change, ANA);
        }

        var changed = tickets.get(ticket.number());
        assertThat(changed.title().value()).isEqualTo("Sem acesso ao painel");
        assertThat(changed.team()).isEmpty();
        assertThat(changed.assignee()).map(AgentProfile::name).contains("Bruno");
        assertThat(changed.category()).contains(category);
        assertThat(changed.type()).contains(type);
        assertThat(changed.priority()).isEqualTo(high);
        assertThat(changed.status()).isEqualTo(pending);
        assertThat(tickets.timeline(ticket.id()))
                .filteredOn(TicketEntry.Change.class::isInstance)
                .hasSize(8)
                .contains(new TicketEntry.Change(
                        2,
                        new TicketEntry.Author.Agent(new AgentProfile(ANA.id(), "Ana", Optional.empty())),
                        TicketField.TITLE,
                        Optional.of("Sem acesso"),
                        Optional.of("Sem acesso ao painel"),
                        NOON))
                .contains(new TicketEntry.Change(
                        7,
                        new TicketEntry.Author.Agent(new AgentProfile(ANA.id(), "Ana", Optional.empty())),
                        TicketField.PRIORITY,
                        Optional.of("Normal"),
                        Optional.of("Alta"),
                        NOON));
    }

    @Test
    void the_requester_of_any_ticket_can_be_somebody_else_even_of_a_visitors_whom_nobody_answered() {
        var secret = TicketsFixture.secret();
        var opened = DESK.get(OfflineTickets.class).open(DESK.offline(secret, "Bia", "Não consigo entrar."));
        var rui = DESK.get(Customers.class)
                .withEmail(new PersonName("Rui Melo"), new EmailAddress(UUID.randomUUID() + "@exemplo.com.br"));

        var changed = changes.change(opened.number(), new TicketChange.Requester(rui.id()), ANA);

        assertThat(changed.requester().name()).contains("Rui Melo");
        assertThat(changed.requester().email()).isEqualTo(rui.email().map(EmailAddress::value));
        assertThat(tickets.timeline(changed.id()).getLast())
                .isInstanceOfSatisfying(TicketEntry.Change.class, change -> {
                    assertThat(change.field()).isEqualTo(TicketField.REQUESTER);
                    assertThat(change.from()).contains("Bia (bia@exemplo.com.br)");
                    assertThat(change.to().orElseThrow()).startsWith("Rui Melo (");
                });
        assertThat(refusalOf(() -> changes.change(
                                opened.number(), new TicketChange.Requester(new CustomerId(UUID.randomUUID())), ANA))
                        .code())
                .isEqualTo("customer.unknown");
    }

    @Test
    void what_is_so_already_is_not_recorded() {
        var ticket = DESK.ticket("Sem acesso", ANA);

        changes.change(ticket.number(), new TicketChange.Priority(DESK.normal()), ANA);

        assertThat(tickets.timeline(ticket.id())).hasSize(1);
    }

    @Test
    void a_solved_ticket_knows_since_when_and_an_open_one_does_not() {
        var ticket = DESK.ticket("Sem acesso", ANA);
        var solved = DESK.listed(CatalogueKind.TICKET_STATUS, "Resolvido");

        assertThat(changes.change(ticket.number(), new TicketChange.Status(solved.id()), ANA)
                        .solvedAt())
                .contains(NOON);
        assertThat(changes.change(
                                ticket.number(),
                                new TicketChange.Status(ticket.status().id()),
                                ANA)
                        .solvedAt())
                .isEmpty();
    }

    @RepeatedTest(5)
    void two_people_who_change_a_field_at_once_are_both_recorded_one_after_the_other() throws Exception {
        var ticket = DESK.ticket("Sem acesso", ANA);
        var made = new ArrayList<Future<Ticket>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var name : List.of("Um", "Dois", "Três", "Quatro")) {
                var change = new TicketChange.Title(new TicketTitle(name));
                made.add(threads.submit(() -> changes.change(ticket.number(), change, ANA)));
            }
        }
        for (var each : made) {
            each.get();
        }

        var title = "Sem acesso";
        for (var entry : tickets.timeline(ticket.id()).subList(1, 5)) {
            var change = (TicketEntry.Change) entry;
            assertThat(change.from()).contains(title);
            title = change.to().orElseThrow();
        }
        assertThat(tickets.get(ticket.number()).title().value()).isEqualTo(title);
    }

    @Test
    void A1_what_does_not_exist_is_refused_and_the_ticket_stays() {
        var ticket = DESK.ticket("Sem acesso", ANA);
        var gone = DESK.agent("Duda");
        DESK.database
                .jdbc()
                .sql("update agents set disabled_at = now() where id = ?")
                .param(gone.id().value())
                .update();

        assertThat(codeOf(ticket.number(), new TicketChange.Team(Optional.of(new TeamId(UUID.randomUUID())))))
                .isEqualTo("team.unknown");
        assertThat(codeOf(ticket.number(), new TicketChange.Assignee(Optional.of(new AgentId(UUID.randomUUID())))))
                .isEqualTo("agent.unknown");
        assertThat(codeOf(ticket.number(), new TicketChange.Assignee(Optional.of(gone.id()))))
                .isEqualTo("agent.disabled");
        assertThat(codeOf(ticket.number(), new TicketChange.Status(CatalogueId.status(UUID.randomUUID()))))
                .isEqualTo("ticket-status.unknown");
        assertThat(codeOf(new TicketNumber("2001-000001"), new TicketChange.Team(Optional.empty())))
                .isEqualTo("ticket.unknown");
        assertThat(tickets.get(ticket.number())).isEqualTo(ticket);
    }

    private String codeOf(TicketNumber number, TicketChange change) {
        return refusalOf(() -> changes.change(number, change, ANA)).code();
    }
}
