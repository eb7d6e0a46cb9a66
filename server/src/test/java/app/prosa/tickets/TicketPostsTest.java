package app.prosa.tickets;

import static app.prosa.tickets.TicketsFixture.NOON;
import static app.prosa.tickets.TicketsFixture.messageId;
import static app.prosa.tickets.TicketsFixture.refusalOf;
import static app.prosa.tickets.TicketsFixture.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.prosa.agents.CurrentAgent;
import app.prosa.customers.Customers;
import app.prosa.platform.Transactions;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.shared.TicketNumber;
import java.util.Optional;
import java.util.concurrent.Executors;
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

    /// What the link says must be looked at when the ticket is held, not before.
    @Test
    void A5_an_answer_that_waits_while_the_ticket_is_given_to_another_is_refused() throws Exception {
        var opened = DESK.get(OfflineTickets.class).open(DESK.offline(secret(), "Beatriz", "Oi"));
        var link = new LinkSecret(opened.link().substring(opened.link().indexOf('#') + 1));
        var rui =
                DESK.get(Customers.class).withEmail(new PersonName("Rui Melo"), new EmailAddress("rui@exemplo.com.br"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answered = DESK.get(Transactions.class).run(() -> {
                DESK.get(TicketChanges.class).change(opened.number(), new TicketChange.Requester(rui.id()), ANA);
                var waiting = threads.submit(() -> refusalOf(() -> posts.replyOfRequester(link, messageId(), HELLO)));
                await().until(TicketPostsTest::somebodyWaitsForALock);
                return waiting;
            });

            assertThat(answered.get().code()).isEqualTo("ticket-link.unknown");
        }
        assertThat(tickets.timeline(tickets.get(opened.number()).id())).hasSize(2);
    }

    private static boolean somebodyWaitsForALock() {
        return DESK.database.jdbc().sql("""
                select exists (
                    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')
                """).query(Boolean.class).single();
    }

    @Test
    void A1_a_link_that_was_guessed_answers_nothing() {
        assertThat(refusalOf(() -> posts.replyOfRequester(new LinkSecret("A".repeat(43)), messageId(), HELLO))
                        .code())
                .isEqualTo("ticket-link.unknown");
    }
}
