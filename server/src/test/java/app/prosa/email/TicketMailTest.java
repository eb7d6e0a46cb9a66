package app.prosa.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.TestDatabase;
import app.prosa.TestHouse;
import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.customers.VisitorSecret;
import app.prosa.platform.Transactions;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import app.prosa.tickets.OfflineMessage;
import app.prosa.tickets.OfflineTickets;
import app.prosa.tickets.OpenedTicket;
import app.prosa.tickets.TicketId;
import app.prosa.tickets.TicketPosts;
import app.prosa.tickets.TicketText;
import app.prosa.tickets.Tickets;
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
        for (var job : waiting()) {
            var mail = house.get(TicketMail.class);
            var ticket = house.get(Tickets.class)
                    .find(new TicketId(UUID.fromString(job.split("/", 2)[0])))
                    .orElseThrow();
            if (job.contains("/")) {
                mail.sendReply(ticket.id(), Long.parseLong(job.split("/", 2)[1]));
            } else {
                mail.sendOpened(ticket.id());
            }
        }
        database.jdbc().sql("delete from scheduled_tasks").update();
    }

    private List<String> waiting() {
        return database.jdbc()
                .sql("select task_instance from scheduled_tasks")
                .query(String.class)
                .list();
    }

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

    private CurrentAgent ana() {
        var id = new AgentId(Ids.next());
        database.jdbc()
                .sql("insert into agents (id, name, email) values (?, 'Ana', ?)")
                .params(id.value(), id.value() + "@prosa.example")
                .update();
        return new CurrentAgent(id, true, Set.of());
    }
}
