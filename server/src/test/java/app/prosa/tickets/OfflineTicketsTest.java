package app.prosa.tickets;

import static app.prosa.tickets.TicketsFixture.refusalOf;
import static app.prosa.tickets.TicketsFixture.secret;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.customers.Customers;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import app.prosa.shared.TicketNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class OfflineTicketsTest {
    private static final TicketsFixture DESK = new TicketsFixture();

    private final OfflineTickets offline = DESK.get(OfflineTickets.class);
    private final Tickets tickets = DESK.get(Tickets.class);

    @Test
    void S06_a_message_left_while_nobody_is_online_becomes_a_ticket() {
        var opened = offline.open(DESK.offline(secret(), "Beatriz Nunes", "Minha nota não sai."));

        var ticket = tickets.get(opened.number());
        assertThat(ticket.channel()).isEqualTo(TicketChannel.OFFLINE_FORM);
        assertThat(ticket.requesterName()).isEqualTo("Beatriz Nunes");
        assertThat(ticket.requester().email()).contains("bia@exemplo.com.br");
        assertThat(ticket.phase()).isEqualTo(TicketPhase.OPEN);
        assertThat(tickets.timeline(ticket.id()))
                .containsExactly(new TicketEntry.Opened(
                        1,
                        new TicketEntry.Author.Requester(),
                        Optional.of(new TicketText("Minha nota não sai.")),
                        TicketsFixture.NOON));
    }

    @Test
    void S06_P02_a_retry_gets_the_same_number_and_link() {
        var message = DESK.offline(secret(), "Beatriz", "Oi");

        var opened = offline.open(message);

        assertThat(offline.open(message)).isEqualTo(opened);
    }

    @Test
    void A5_a_retry_gets_no_link_to_a_ticket_that_has_become_somebody_elses() {
        var message = DESK.offline(secret(), "Beatriz", "Oi");
        var opened = offline.open(message);
        var rui =
                DESK.get(Customers.class).withEmail(new PersonName("Rui Melo"), new EmailAddress("rui@exemplo.com.br"));
        DESK.get(TicketChanges.class).change(opened.number(), new TicketChange.Requester(rui.id()), DESK.agent("Ana"));

        var again = offline.open(message);

        assertThat(again).isEqualTo(opened);
        assertThat(tickets.followedBy(secretIn(again.link()))).isEmpty();
    }

    @RepeatedTest(10)
    void S06_P10_the_same_message_at_once_opens_one_ticket() throws Exception {
        var message = DESK.offline(secret(), "Beatriz", "Oi");
        var sent = new ArrayList<Future<OpenedTicket>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 6; i++) {
                sent.add(threads.submit(() -> offline.open(message)));
            }
        }

        var numbers = new HashSet<TicketNumber>();
        for (var each : sent) {
            numbers.add(each.get().number());
        }
        assertThat(numbers).hasSize(1);
    }

    @Test
    void S06_P02_another_message_under_the_same_id_is_refused() {
        var message = DESK.offline(secret(), "Beatriz", "Oi");
        var opened = offline.open(message);
        var other = new OfflineMessage(
                message.visitor(), message.id(), message.name(), message.email(), new TicketText("Outra"), "pt-BR");

        assertThat(refusalOf(() -> offline.open(other)).code()).isEqualTo("message.id-already-used");
        assertThat(offline.open(message)).isEqualTo(opened);
    }

    @Test
    void A1_the_id_of_another_visitors_message_opens_a_ticket_of_ones_own() {
        var message = DESK.offline(secret(), "Beatriz", "Oi");
        var opened = offline.open(message);

        var others = offline.open(
                new OfflineMessage(secret(), message.id(), message.name(), message.email(), message.text(), "pt-BR"));

        assertThat(others.number()).isNotEqualTo(opened.number());
    }

    @Test
    void S06_only_the_holder_of_the_link_follows_the_ticket() {
        var opened = offline.open(DESK.offline(secret(), "Beatriz", "Oi"));
        var secret = secretIn(opened.link());

        assertThat(tickets.followedBy(secret)).map(Ticket::number).contains(opened.number());
        assertThat(tickets.followedBy(new LinkSecret("A".repeat(43)))).isEmpty();
        assertThat(refusalOf(() -> new LinkSecret("2026-000001")).code()).isEqualTo("ticket-link.unknown");
        assertThat(DESK.database
                        .jdbc()
                        .sql("select string_agg(tickets::text, ' ') from tickets")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.value());
    }

    private static LinkSecret secretIn(String link) {
        return new LinkSecret(link.substring(link.indexOf('#') + 1));
    }
}
