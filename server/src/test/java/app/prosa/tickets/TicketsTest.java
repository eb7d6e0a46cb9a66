package app.prosa.tickets;

import static app.prosa.tickets.TicketsFixture.refusalOf;
import static app.prosa.tickets.TicketsFixture.secret;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.MessageContent;
import app.prosa.conversations.Notes;
import app.prosa.conversations.Origin;
import app.prosa.conversations.VisitorConversations;
import app.prosa.customers.Customers;
import app.prosa.customers.Visitors;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.TicketNumber;
import app.prosa.tickets.TicketOrder.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketsTest {
    private final TicketsFixture desk = new TicketsFixture();
    private final CurrentAgent ana = desk.agent("Ana");
    private final Tickets tickets = desk.get(Tickets.class);

    @Test
    void an_agent_opens_a_ticket_and_the_requester_is_registered() {
        var ticket = desk.ticket("Sem acesso", ana);

        assertThat(tickets.get(ticket.number())).isEqualTo(ticket);
        assertThat(ticket.channel()).isEqualTo(TicketChannel.CONSOLE);
        assertThat(desk.get(Customers.class)
                        .byEmail(new EmailAddress(ticket.requester().email().orElseThrow())))
                .map(each -> each.id())
                .isEqualTo(ticket.requester().customer());
        assertThat(desk.ticket("Outra vez", ana).requester()).isEqualTo(ticket.requester());
    }

    @Test
    void a_ticket_needs_a_requester() {
        var draft = desk.draft("Sem acesso", "Bia", "bia@exemplo.com.br");
        var nobody = new TicketDraft(
                draft.title(),
                Optional.empty(),
                Optional.empty(),
                draft.requesterEmail(),
                draft.team(),
                draft.assignee(),
                draft.category(),
                draft.type(),
                draft.priority(),
                draft.text());

        var refusal = refusalOf(() -> desk.get(ConsoleTickets.class).open(nobody, ana));

        assertThat(refusal.code()).isEqualTo("requester.needed");
        assertThat(tickets.counts(ana).all()).isZero();
    }

    @Test
    void each_view_holds_what_it_says_and_its_count_agrees() {
        var bruno = desk.agent("Bruno");
        var team = desk.team("Suporte", ana);
        var mine = changed(desk.ticket("Meu", ana), new TicketChange.Assignee(Optional.of(ana.id())));
        var theirs = changed(desk.ticket("Do Bruno", ana), new TicketChange.Assignee(Optional.of(bruno.id())));
        var teams = changed(desk.ticket("Da equipe", ana), new TicketChange.Team(Optional.of(team)));
        var chat = desk.get(OfflineTickets.class)
                .open(desk.offline(secret(), "Bia", "Oi"))
                .number();
        var done = changed(
                desk.ticket("Feito", ana),
                new TicketChange.Status(
                        desk.listed(CatalogueKind.TICKET_STATUS, "Resolvido").id()));

        assertThat(numbers(TicketSearch.in(TicketView.MINE))).containsExactly(mine);
        assertThat(numbers(TicketSearch.in(TicketView.TEAM))).containsExactly(teams);
        assertThat(numbers(TicketSearch.in(TicketView.UNASSIGNED))).containsExactlyInAnyOrder(teams, chat);
        assertThat(numbers(TicketSearch.in(TicketView.CHAT))).containsExactly(chat);
        assertThat(numbers(TicketSearch.in(TicketView.ALL))).containsExactlyInAnyOrder(mine, theirs, teams, chat, done);
        assertThat(tickets.counts(ana)).isEqualTo(new TicketCounts(1, 1, 2, 1, 5));
    }

    @Test
    void filters_and_words_narrow_a_list() {
        var acesso = desk.ticket("Sem ACESSÓ ao painel", ana).number();
        var nota = changed(
                desk.ticket("Nota não sai", ana),
                new TicketChange.Priority(
                        desk.listed(CatalogueKind.PRIORITY, "Alta").id()));

        assertThat(numbers(search("acesso", TicketOrder.LATEST_FIRST, null))).containsExactly(acesso);
        assertThat(numbers(search(nota.value(), TicketOrder.LATEST_FIRST, null)))
                .containsExactly(nota);
        assertThat(numbers(search("BEATRIZ", TicketOrder.LATEST_FIRST, null))).containsExactlyInAnyOrder(acesso, nota);
        assertThat(numbers(search("%", TicketOrder.LATEST_FIRST, null))).isEmpty();
        assertThat(numbers(search("", new TicketOrder(TicketSort.PRIORITY, Direction.DESC), null)))
                .containsExactly(nota, acesso);
    }

    @Test
    void a_ticket_is_found_by_the_words_that_were_written_in_it() {
        var ticket = desk.ticket("Sem acesso", ana).number();
        var posts = desk.get(TicketPosts.class);
        posts.reply(ticket, TicketsFixture.messageId(), new TicketText("O certificado VENCEU em março."), ana);
        posts.note(ticket, TicketsFixture.messageId(), new TicketText("Ligar para a transportadora."), ana);
        desk.ticket("Outro", ana);

        for (var words : List.of("certificados", "marco certificado", "TRANSPORTADORA", "\"ligar para\"")) {
            assertThat(numbers(search(words, TicketOrder.LATEST_FIRST, null)))
                    .as(words)
                    .containsExactly(ticket);
        }
        assertThat(numbers(search("entrar", TicketOrder.LATEST_FIRST, null)))
                .as("what both were opened with")
                .hasSize(2);
        assertThat(numbers(search("certificado transportadora", TicketOrder.LATEST_FIRST, null)))
                .as("in no text together")
                .isEmpty();
    }

    @Test
    void A1_a_ticket_is_found_by_what_its_conversation_said_and_nothing_by_a_conversation_that_became_none() {
        desk.online(ana);
        var quoted = conversation("Meu boleto veio rasurado");
        desk.get(Notes.class).keep(quoted, TicketsFixture.messageId(), new MessageContent("Cliente antigo"), ana);
        var ticket = desk.get(ConversationTickets.class)
                .open(quoted, Optional.of(new EmailAddress("bia@exemplo.com.br")), ana)
                .number();
        conversation("Outro boleto rasurado");

        assertThat(numbers(search("boletos rasurados", TicketOrder.LATEST_FIRST, null)))
                .containsExactly(ticket);
        assertThat(numbers(search("antigo", TicketOrder.LATEST_FIRST, null))).containsExactly(ticket);
    }

    private ConversationId conversation(String question) {
        var visitor = desk.get(Visitors.class).arrive(secret());
        return new ConversationId(desk.get(VisitorConversations.class)
                .begin(
                        visitor.id(),
                        TicketsFixture.messageId(),
                        new MessageContent(question),
                        new Origin("pt-BR", "", "", ""))
                .id());
    }

    @Test
    void pages_in_every_order_follow_one_another_without_gap_or_repetition_both_ways() {
        var high = new TicketChange.Priority(
                desk.listed(CatalogueKind.PRIORITY, "Alta").id());
        var solved = new TicketChange.Status(
                desk.listed(CatalogueKind.TICKET_STATUS, "Resolvido").id());
        for (var i = 0; i < 103; i++) {
            var ticket = desk.ticket("Chamado " + i, ana);
            if (i % 3 == 0) {
                desk.clock.isNow(TicketsFixture.NOON.plusSeconds(i));
                changed(ticket, i % 2 == 0 ? high : solved);
            }
        }

        for (var sort : TicketSort.values()) {
            var down = pages(new TicketOrder(sort, Direction.DESC));
            var up = pages(new TicketOrder(sort, Direction.ASC));

            assertThat(down).as(sort.name()).hasSize(103).doesNotHaveDuplicates();
            assertThat(down).extracting(sort::keyOf).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(up).isEqualTo(down.reversed());
        }
    }

    private List<Ticket> pages(TicketOrder order) {
        var seen = new ArrayList<Ticket>();
        @Nullable String after = null;
        do {
            var page = tickets.list(search("", order, after), ana);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        return seen;
    }

    @Test
    void A7_a_cursor_that_is_none_or_of_another_order_is_refused() {
        for (var cursor : List.of("x", "", "'; drop table tickets", "MjAyNi0wMDAwMDEgeA", "\0")) {
            assertThat(refusalOf(() -> tickets.list(search("", TicketOrder.LATEST_FIRST, cursor), ana))
                            .code())
                    .isEqualTo("page.unknown");
        }
    }

    private TicketNumber changed(Ticket ticket, TicketChange change) {
        return desk.get(TicketChanges.class)
                .change(ticket.number(), change, ana)
                .number();
    }

    private List<TicketNumber> numbers(TicketSearch search) {
        return tickets.list(search, ana).items().stream().map(Ticket::number).toList();
    }

    private static TicketSearch search(String text, TicketOrder order, @Nullable String after) {
        return new TicketSearch(
                TicketView.ALL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                order,
                Optional.ofNullable(after));
    }
}
