package app.prosa.tickets;

import static app.prosa.tickets.TicketsFixture.NOON;
import static app.prosa.tickets.TicketsFixture.messageId;
import static app.prosa.tickets.TicketsFixture.refusalOf;
import static app.prosa.tickets.TicketsFixture.secret;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.agents.CurrentAgent;
import app.prosa.shared.TicketNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketPostsTest {
    private static final TicketsFixture DESK = new TicketsFixture();
    private static final CurrentAgent ANA = DESK.agent("Ana");
    private static final CurrentAgent BRUNO = DESK.agent("Bruno");
    private static final TicketText HELLO = new TicketText("Olá!");

    private final TicketPosts posts = DESK.get(TicketPosts.class);
    private final Tickets tickets = DESK.get(Tickets.class);

    @Test
    void P02_a_reply_sent_again_is_stored_once() {
        var ticket = DESK.ticket("Sem acesso", ANA);
        var id = messageId();

        var stored = posts.reply(ticket.number(), id, HELLO, ANA);

        assertThat(posts.reply(ticket.number(), id, HELLO, ANA)).isEqualTo(stored);
        assertThat(tickets.timeline(ticket.id())).hasSize(2).contains(stored);
    }

    @Test
    void P02_under_the_id_of_a_reply_nothing_else_is_stored() {
        var ticket = DESK.ticket("Sem acesso", ANA);
        var other = DESK.ticket("Outro", ANA);
        var id = messageId();
        var stored = posts.reply(ticket.number(), id, HELLO, ANA);

        assertThat(refusalOf(() -> posts.reply(ticket.number(), id, new TicketText("Outra"), ANA))
                        .code())
                .isEqualTo("message.id-already-used");
        assertThat(refusalOf(() -> posts.reply(other.number(), id, HELLO, ANA)).code())
                .isEqualTo("message.id-already-used");
        assertThat(refusalOf(() -> posts.note(ticket.number(), id, HELLO, ANA)).code())
                .isEqualTo("message.id-already-used");
        assertThat(posts.note(ticket.number(), id, HELLO, BRUNO)).isInstanceOf(TicketEntry.Note.class);
        assertThat(tickets.timeline(ticket.id())).contains(stored);
    }

    @Test
    void A1_a_ticket_that_does_not_exist_is_unknown() {
        assertThat(refusalOf(() -> posts.reply(new TicketNumber("2001-000001"), messageId(), HELLO, ANA))
                        .code())
                .isEqualTo("ticket.unknown");
        assertThat(refusalOf(() -> new TicketNumber("1 or 1=1")).code()).isEqualTo("ticket.unknown");
    }

    @Test
    void the_requester_answers_by_the_link_and_takes_up_again_what_was_done() {
        var opened = DESK.get(OfflineTickets.class).open(DESK.offline(secret(), "Beatriz", "Oi"));
        var link = new LinkSecret(opened.link().substring(opened.link().indexOf('#') + 1));
        var solved = DESK.listed(CatalogueKind.TICKET_STATUS, "Resolvido");
        var ticket = DESK.get(TicketChanges.class).change(opened.number(), new TicketChange.Status(solved.id()), ANA);
        var id = messageId();

        var stored = posts.replyOfRequester(link, id, HELLO);

        assertThat(posts.replyOfRequester(link, id, HELLO)).isEqualTo(stored);
        assertThat(tickets.get(opened.number()).phase()).isEqualTo(TicketPhase.OPEN);
        assertThat(tickets.timeline(ticket.id()).subList(2, 4))
                .containsExactly(
                        new TicketEntry.Reply(3, new TicketEntry.Author.Requester(), id, HELLO, NOON),
                        new TicketEntry.Change(
                                4,
                                new TicketEntry.Author.Prosa(),
                                TicketField.STATUS,
                                Optional.of("Resolvido"),
                                Optional.of("Aberto"),
                                NOON));
        assertThat(refusalOf(() -> posts.replyOfRequester(link, id, new TicketText("Outra")))
                        .code())
                .isEqualTo("message.id-already-used");
    }

    @Test
    void A1_a_link_that_was_guessed_answers_nothing() {
        assertThat(refusalOf(() -> posts.replyOfRequester(new LinkSecret("A".repeat(43)), messageId(), HELLO))
                        .code())
                .isEqualTo("ticket-link.unknown");
    }
}
