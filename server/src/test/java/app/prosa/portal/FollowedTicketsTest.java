package app.prosa.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.prosa.TestDatabase;
import app.prosa.TestHouse;
import app.prosa.agents.AgentId;
import app.prosa.agents.CurrentAgent;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.Rendition;
import app.prosa.attachments.Upload;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.MessageContent;
import app.prosa.conversations.Notes;
import app.prosa.conversations.Origin;
import app.prosa.conversations.PublicEntry;
import app.prosa.conversations.Replies;
import app.prosa.conversations.Uploads;
import app.prosa.conversations.VisitorConversations;
import app.prosa.customers.Customers;
import app.prosa.customers.VisitorId;
import app.prosa.customers.VisitorSecret;
import app.prosa.customers.Visitors;
import app.prosa.platform.ClientNetwork;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import app.prosa.shared.Refusal;
import app.prosa.tickets.ConversationTickets;
import app.prosa.tickets.LinkSecret;
import app.prosa.tickets.Ticket;
import app.prosa.tickets.TicketChange;
import app.prosa.tickets.TicketChanges;
import app.prosa.tickets.TicketLinks;
import app.prosa.tickets.TicketPosts;
import app.prosa.tickets.TicketText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FollowedTicketsTest {
    private static final String CANARY = "canario-7f3a";

    private final TestDatabase database = TestDatabase.create();
    private final TestHouse house =
            new TestHouse(database, Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC));
    private final CurrentAgent ana = agent();
    private final FollowedTickets followed = house.get(FollowedTickets.class);
    private final TicketPosts posts = house.get(TicketPosts.class);

    @Test
    void P14_the_holder_of_the_link_sees_what_was_said_and_written_and_nothing_else() {
        var ticket = ticketFromChat();
        posts.note(ticket.number(), id(), new TicketText("nota " + CANARY), ana);
        posts.reply(ticket.number(), id(), new TicketText("Já resolvi."), ana);
        posts.replyOfRequester(secret(ticket), id(), new TicketText("Obrigada!"));

        var seen = followed.get(secret(ticket));

        assertThat(seen.number()).isEqualTo(ticket.number().value());
        assertThat(seen.entries()).extracting(FollowedTicket.Post::text).containsExactly("Já resolvi.", "Obrigada!");
        assertThat(seen.entries()).extracting(FollowedTicket.Post::seq).containsExactly(1L, 2L);
        assertThat(seen.entries().getLast().byRequester()).isTrue();
        assertThat(seen.conversation())
                .filteredOn(PublicEntry.Message.class::isInstance)
                .extracting(entry -> ((PublicEntry.Message) entry).text())
                .containsExactly("Preciso de ajuda", "Olá!");
        assertThat(JsonMapper.shared().writeValueAsString(seen))
                .doesNotContain(CANARY)
                .doesNotContain(ticket.id().value().toString());
    }

    @Test
    void P14_the_holder_fetches_the_files_of_what_is_shown_and_no_others() {
        var visitor = house.get(Visitors.class).arrive(new VisitorSecret("v".repeat(43)));
        var conversation = begun(visitor.id());
        var replied = uploaded(conversation, "contrato.txt", "o contrato");
        house.get(Replies.class).send(conversation, id(), new MessageContent("", List.of(replied)), ana);
        var noted = uploaded(conversation, "ficha.txt", CANARY);
        house.get(Notes.class).keep(conversation, id(), new MessageContent("", List.of(noted)), ana);
        var unsent = uploaded(conversation, "rascunho.txt", CANARY);
        var another = ticketFromChat(house.get(Visitors.class)
                .arrive(new VisitorSecret("w".repeat(43)))
                .id());
        var secret = secret(ticketOf(conversation));

        assertThat(followed.file(secret, replied, Rendition.WHOLE).bytes()).hasContent("o contrato");

        for (var no : List.of(noted, unsent, new AttachmentId(Ids.next()))) {
            assertThat(refusal(() -> followed.file(secret, no, Rendition.WHOLE)))
                    .isEqualTo("attachment.unknown");
        }
        assertThat(refusal(() -> followed.file(secret, replied, Rendition.PREVIEW)))
                .isEqualTo("attachment.unknown");
        assertThat(refusal(() -> followed.file(secret(another), replied, Rendition.WHOLE)))
                .isEqualTo("attachment.unknown");
        assertThat(refusal(() -> followed.file(new LinkSecret("A".repeat(43)), replied, Rendition.WHOLE)))
                .isEqualTo("ticket-link.unknown");
    }

    @Test
    void A1_another_secret_shows_nothing() {
        ticketFromChat();

        var refusal = catchThrowableOfType(Refusal.class, () -> followed.get(new LinkSecret("A".repeat(43))));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED);
        assertThat(refusal.code()).isEqualTo("ticket-link.unknown");
    }

    @Test
    void A5_a_ticket_that_is_somebody_elses_now_is_closed_to_the_link_of_the_requester_before() {
        var visitor = house.get(Visitors.class).arrive(new VisitorSecret("v".repeat(43)));
        var conversation = begun(visitor.id());
        var file = uploaded(conversation, "contrato.txt", "o contrato");
        house.get(Replies.class).send(conversation, id(), new MessageContent("", List.of(file)), ana);
        var ticket = ticketOf(conversation);
        var before = secret(ticket);
        assertThat(followed.get(before).number()).isEqualTo(ticket.number().value());

        var changed = handedOver(ticket, "rui@exemplo.com.br");

        assertThat(refusal(() -> followed.get(before))).isEqualTo("ticket-link.unknown");
        assertThat(refusal(() -> followed.file(before, file, Rendition.WHOLE))).isEqualTo("ticket-link.unknown");
        assertThat(refusal(() -> posts.replyOfRequester(before, id(), new TicketText("Ainda eu."))))
                .isEqualTo("ticket-link.unknown");
        assertThat(followed.get(secret(changed)).number())
                .isEqualTo(ticket.number().value());
        posts.replyOfRequester(secret(changed), id(), new TicketText("Agora eu."));
    }

    @Test
    void A5_not_even_the_requester_before_the_last_comes_in_by_a_link_of_then() {
        var ticket = ticketFromChat();
        var first = secret(handedOver(ticket, "rui@exemplo.com.br"));
        handedOver(ticket, "lia@exemplo.com.br");

        var last = secret(handedOver(ticket, "rui@exemplo.com.br"));

        assertThat(refusal(() -> followed.get(first))).isEqualTo("ticket-link.unknown");
        assertThat(followed.get(last).number()).isEqualTo(ticket.number().value());
    }

    @Test
    void the_link_stays_good_when_the_requester_is_the_same() {
        var ticket = handedOver(ticketFromChat(), "rui@exemplo.com.br");

        assertThat(secret(handedOver(ticket, "rui@exemplo.com.br"))).isEqualTo(secret(ticket));
        assertThat(followed.get(secret(ticket)).number())
                .isEqualTo(ticket.number().value());
    }

    private Ticket handedOver(Ticket ticket, String email) {
        var customer = house.get(Customers.class).withEmail(new PersonName("Rui Melo"), new EmailAddress(email));
        return house.get(TicketChanges.class).change(ticket.number(), new TicketChange.Requester(customer.id()), ana);
    }

    private Ticket ticketFromChat() {
        return ticketFromChat(house.get(Visitors.class)
                .arrive(new VisitorSecret("v".repeat(43)))
                .id());
    }

    private Ticket ticketFromChat(VisitorId visitor) {
        var conversation = begun(visitor);
        house.get(Replies.class).send(conversation, id(), new MessageContent("Olá!"), ana);
        house.get(Notes.class).keep(conversation, id(), new MessageContent("nota do chat " + CANARY), ana);
        return ticketOf(conversation);
    }

    private ConversationId begun(VisitorId visitor) {
        return new ConversationId(house.get(VisitorConversations.class)
                .begin(visitor, id(), new MessageContent("Preciso de ajuda"), new Origin("pt-BR", "", "", ""))
                .id());
    }

    private Ticket ticketOf(ConversationId conversation) {
        return house.get(ConversationTickets.class)
                .open(conversation, Optional.of(new EmailAddress("bia@exemplo.com.br")), ana);
    }

    private AttachmentId uploaded(ConversationId conversation, String name, String text) {
        var bytes = text.getBytes(UTF_8);
        var upload = new Upload(name, bytes.length, new ClientNetwork("192.0.2.1"), () -> bytes);
        return house.get(Uploads.class)
                .keep(conversation, new AttachmentId(Ids.next()), upload, ana)
                .id();
    }

    private static String refusal(ThrowingCallable asked) {
        return catchThrowableOfType(Refusal.class, asked).code();
    }

    private LinkSecret secret(Ticket ticket) {
        var link = house.get(TicketLinks.class).link(ticket);
        return new LinkSecret(link.substring(link.indexOf('#') + 1));
    }

    private static ClientMadeId id() {
        return new ClientMadeId(Ids.next());
    }

    private CurrentAgent agent() {
        var id = new AgentId(Ids.next());
        database.jdbc().sql("""
                insert into agents (id, name, email, livechat_license, availability)
                values (?, 'Ana', ?, true, 'ONLINE')
                """).params(id.value(), CANARY + "@prosa.example").update();
        database.jdbc().sql("""
                with node as (insert into nodes (id) values (?) returning id)
                insert into agent_connections (id, agent, node)
                select ?, ?, id
                from node
                """).params(Ids.next(), Ids.next(), id.value()).update();
        return new CurrentAgent(id, true, Set.of());
    }
}
