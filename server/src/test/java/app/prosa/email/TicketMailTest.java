package app.prosa.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.TestDatabase;
import app.prosa.TestHouse;
import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.MessageContent;
import app.prosa.conversations.Origin;
import app.prosa.conversations.VisitorConversations;
import app.prosa.conversations.VisitorEmails;
import app.prosa.customers.Customers;
import app.prosa.customers.VisitorSecret;
import app.prosa.customers.Visitors;
import app.prosa.platform.Transactions;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import app.prosa.tickets.ConversationTickets;
import app.prosa.tickets.OfflineMessage;
import app.prosa.tickets.OfflineTickets;
import app.prosa.tickets.OpenedTicket;
import app.prosa.tickets.Ticket;
import app.prosa.tickets.TicketChange;
import app.prosa.tickets.TicketChanges;
import app.prosa.tickets.TicketId;
import app.prosa.tickets.TicketLinks;
import app.prosa.tickets.TicketPosts;
import app.prosa.tickets.TicketText;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TicketMailTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private final TestDatabase database = TestDatabase.create();

    @Test
    void S06_the_requester_is_told_the_protocol_and_the_link() throws Exception {
        var house = houseWithMail();

        var opened = open(house, "pt-BR");
        work(house);

        var mail = only();
        assertThat(mail.getSubject()).isEqualTo("Protocolo " + opened.number().value() + ": recebemos sua mensagem");
        assertThat(mail.getAllRecipients()[0]).hasToString("bia@exemplo.com.br");
        assertThat(text(mail)).contains(opened.link()).contains(opened.number().value());
    }

    @Test
    void S06_who_leaves_another_email_when_the_ticket_is_there_already_is_told_there_too() throws Exception {
        var house = houseWithMail();
        var visitor = house.get(Visitors.class)
                .arrive(new VisitorSecret("w".repeat(43)))
                .id();
        var ana = online();
        var conversation = new ConversationId(house.get(VisitorConversations.class)
                .begin(visitor, id(), new MessageContent("Preciso de ajuda"), new Origin("pt-BR", "", "", ""))
                .id());
        var ticket = house.get(ConversationTickets.class)
                .open(conversation, Optional.of(new EmailAddress("bai@exemplo.com.br")), ana);
        work(house);
        SERVER.purgeEmailFromAllMailboxes();

        house.get(VisitorEmails.class).leave(conversation, new EmailAddress("bia@exemplo.com.br"), visitor);
        work(house);

        assertThat(only().getAllRecipients()[0]).hasToString("bia@exemplo.com.br");
        assertThat(text(only()))
                .contains(house.get(TicketLinks.class).link(ticket))
                .contains(ticket.number().value());
    }

    @Test
    void N2_a_stranger_cannot_have_us_send_their_own_words() throws Exception {
        var house = houseWithMail();

        open(house, "en");
        work(house);

        assertThat(only().getSubject()).startsWith("Ticket 2026-");
        assertThat(text(only())).doesNotContain("spam").doesNotContain("Compre");
    }

    @Test
    void X1_an_agents_answer_goes_by_mail_as_text() throws Exception {
        var house = houseWithMail();
        var opened = open(house, "pt-BR");
        work(house);
        SERVER.purgeEmailFromAllMailboxes();

        house.get(TicketPosts.class)
                .reply(opened.number(), id(), new TicketText("Olá <b>Bia</b>\n<script>1</script>"), ana());
        work(house);

        assertThat(text(only())).contains("Ana escreveu:").contains(opened.link());
        assertThat(part((MimeMultipart) only().getContent(), "text/html"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void A5_another_requester_is_sent_a_link_of_their_own_and_the_one_before_none() throws Exception {
        var house = houseWithMail();
        var opened = open(house, "pt-BR");
        work(house);
        SERVER.purgeEmailFromAllMailboxes();

        var ticket = handedOver(house, opened, "rui@exemplo.com.br");
        work(house);

        var mail = only();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("rui@exemplo.com.br");
        assertThat(mail.getSubject()).isEqualTo("Protocolo " + opened.number().value() + ": agora em seu nome");
        assertThat(text(mail))
                .contains(house.get(TicketLinks.class).link(ticket))
                .doesNotContain(opened.link());
    }

    @Test
    void of_all_who_had_a_ticket_before_the_mail_went_out_only_the_last_is_written_to() throws Exception {
        var house = houseWithMail();
        var opened = open(house, "pt-BR");

        handedOver(house, opened, "rui@exemplo.com.br");
        var ticket = handedOver(house, opened, "lia@exemplo.com.br");
        work(house);

        assertThat(only().getAllRecipients()).extracting(Object::toString).containsExactly("lia@exemplo.com.br");
        assertThat(text(only())).contains(house.get(TicketLinks.class).link(ticket));
    }

    private Ticket handedOver(TestHouse house, OpenedTicket opened, String email) {
        var customer = house.get(Customers.class).withEmail(new PersonName("Rui Melo"), new EmailAddress(email));
        return house.get(TicketChanges.class).change(opened.number(), new TicketChange.Requester(customer.id()), ana());
    }

    @Test
    void notes_are_never_mailed() {
        var house = houseWithMail();
        var opened = open(house, "pt-BR");
        database.jdbc().sql("delete from scheduled_tasks").update();

        house.get(TicketPosts.class).note(opened.number(), id(), new TicketText("Só para nós"), ana());

        assertThat(waiting()).isEmpty();
    }

    @Test
    void the_mail_is_written_down_with_the_fact_or_not_at_all() {
        var house = houseWithMail();

        try {
            house.get(Transactions.class).run(() -> {
                open(house, "pt-BR");
                throw new IllegalStateException("the transaction fails");
            });
        } catch (IllegalStateException failed) {
            assertThat(waiting()).isEmpty();
        }
        open(house, "pt-BR");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void without_a_mail_server_nothing_is_written_down() {
        var house = new TestHouse(database, NOON);

        open(house, "pt-BR");

        assertThat(waiting()).isEmpty();
    }

    private TestHouse houseWithMail() {
        return new TestHouse(
                database,
                NOON,
                Map.of("prosa.smtp-url", "smtp://127.0.0.1:" + SERVER.getSmtp().getPort()));
    }

    private static OpenedTicket open(TestHouse house, String language) {
        return house.get(OfflineTickets.class)
                .open(new OfflineMessage(
                        new VisitorSecret("v".repeat(43)),
                        id(),
                        new PersonName("Compre agora"),
                        new EmailAddress("bia@exemplo.com.br"),
                        new TicketText("spam"),
                        language));
    }

    /// Does what the scheduler would.
    private void work(TestHouse house) {
        var mail = house.get(TicketMail.class);
        for (var job : waiting()) {
            var id = job.id().split("/", 2);
            var ticket = new TicketId(UUID.fromString(id[0]));
            switch (job.work()) {
                case "email.ticket-opened" -> mail.sendOpened(ticket);
                case "email.ticket-handed-over" -> mail.sendHandedOver(ticket, Integer.parseInt(id[1]));
                case "email.ticket-replied" -> mail.sendReply(ticket, Long.parseLong(id[1]));
                default -> throw new IllegalStateException(job.work());
            }
        }
        database.jdbc().sql("delete from scheduled_tasks").update();
    }

    private List<Job> waiting() {
        return database.jdbc()
                .sql("select task_name as work, task_instance as id from scheduled_tasks")
                .query(Job.class)
                .list();
    }

    private record Job(String work, String id) {}

    private static MimeMessage only() {
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        return SERVER.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return part((MimeMultipart) mail.getContent(), "text/plain");
    }

    private static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof MimeMultipart inner) {
                return part(inner, type);
            }
        }
        throw new AssertionError("no " + type);
    }

    private static ClientMadeId id() {
        return new ClientMadeId(Ids.next());
    }

    private CurrentAgent online() {
        var ana = ana();
        database.jdbc()
                .sql("update agents set livechat_license = true, availability = 'ONLINE' where id = ?")
                .param(ana.id().value())
                .update();
        database.jdbc()
                .sql("""
                with node as (insert into nodes (id) values (?) returning id)
                insert into agent_connections (id, agent, node)
                select ?, ?, id
                from node
                """)
                .params(Ids.next(), Ids.next(), ana.id().value())
                .update();
        return ana;
    }

    private CurrentAgent ana() {
        var id = new AgentId(Ids.next());
        database.jdbc()
                .sql("insert into agents (id, name, email) values (?, 'Ana', ?)")
                .params(id.value(), id.value() + "@prosa.example")
                .update();
        return new CurrentAgent(id, true, Set.of());
    }
}
