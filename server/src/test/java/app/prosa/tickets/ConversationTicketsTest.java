package app.prosa.tickets;

import static app.prosa.tickets.TicketsFixture.messageId;
import static app.prosa.tickets.TicketsFixture.refusalOf;
import static app.prosa.tickets.TicketsFixture.secret;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.agents.AgentProfile;
import app.prosa.agents.CurrentAgent;
import app.prosa.agents.Permission;
import app.prosa.attachments.AttachmentId;
import app.prosa.attachments.Attachments;
import app.prosa.attachments.Rendition;
import app.prosa.attachments.Upload;
import app.prosa.conversations.Closures;
import app.prosa.conversations.ConversationId;
import app.prosa.conversations.Conversations;
import app.prosa.conversations.EntryView;
import app.prosa.conversations.MessageContent;
import app.prosa.conversations.Notes;
import app.prosa.conversations.Origin;
import app.prosa.conversations.Replies;
import app.prosa.conversations.TimelineEntry;
import app.prosa.conversations.Transcripts;
import app.prosa.conversations.Uploads;
import app.prosa.conversations.VisitorConversations;
import app.prosa.conversations.VisitorEmails;
import app.prosa.customers.Customers;
import app.prosa.customers.VisitorId;
import app.prosa.customers.Visitors;
import app.prosa.platform.ClientNetwork;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.Ids;
import app.prosa.shared.PersonName;
import app.prosa.shared.TicketNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ConversationTicketsTest {
    private static final Optional<EmailAddress> EMAIL = Optional.of(new EmailAddress("bia@exemplo.com.br"));

    private final TicketsFixture desk = new TicketsFixture();
    private final CurrentAgent ana = desk.agent("Ana");
    private final ConversationTickets conversationTickets = desk.get(ConversationTickets.class);
    private final Tickets tickets = desk.get(Tickets.class);

    @BeforeEach
    void ana_is_online() {
        desk.online(ana);
    }

    @Test
    void S15_a_conversation_is_closed_and_becomes_a_ticket_with_its_number_and_all_of_it() {
        var conversation = conversationWith(ana);

        var ticket = conversationTickets.open(conversation, EMAIL, ana);

        var closed = desk.get(Conversations.class).visibleTo(ana).get(conversation);
        assertThat(closed.isOpen()).isFalse();
        assertThat(ticket.number()).isEqualTo(closed.number());
        assertThat(ticket.conversation()).contains(conversation);
        assertThat(ticket.channel()).isEqualTo(TicketChannel.LIVECHAT);
        assertThat(ticket.requester().email()).contains("bia@exemplo.com.br");
        var transcript = desk.get(Transcripts.class).of(conversation);
        assertThat(transcript)
                .filteredOn(TimelineEntry.Message.class::isInstance)
                .extracting(entry -> ((TimelineEntry.Message) entry).text())
                .containsExactly("Preciso de ajuda", "Olá!");
        assertThat(transcript.getLast()).isInstanceOfSatisfying(TimelineEntry.TicketOpened.class, opened -> {
            assertThat(opened.number()).isEqualTo(ticket.number().value());
            assertThat(opened.link().orElseThrow()).contains("/portal/#");
        });
    }

    @Test
    void S15_who_sees_the_ticket_sees_what_was_sent_along_in_the_conversation() {
        var conversation = conversationWith(ana);
        var bytes = "ficha".getBytes(UTF_8);
        var upload = new Upload("ficha.txt", bytes.length, new ClientNetwork("192.0.2.1"), () -> bytes);
        var file = desk.get(Uploads.class).keep(conversation, new AttachmentId(Ids.next()), upload, ana);
        desk.get(Notes.class).keep(conversation, messageId(), new MessageContent("", List.of(file.id())), ana);
        var attachments = desk.get(Attachments.class);
        var bruno = desk.agent("Bruno");
        assertThat(refusalOf(() -> attachments.open(file.id(), Rendition.WHOLE, bruno)))
                .hasMessageStartingWith("attachment.unknown");

        conversationTickets.open(conversation, EMAIL, ana);

        assertThat(attachments.open(file.id(), Rendition.WHOLE, bruno).name()).isEqualTo("ficha.txt");
        assertThat(EntryView.of(desk.get(Transcripts.class).of(conversation)).toString())
                .contains("ficha.txt");
    }

    @Test
    void S01_the_last_agent_who_wrote_becomes_the_tickets_agent_where_that_is_set() {
        var conversation = conversationWith(ana);
        assertThat(conversationTickets.open(conversation, EMAIL, ana).assignee())
                .map(AgentProfile::id)
                .contains(ana.id());

        var openings = desk.get(TicketOpenings.class);
        var before = openings.get();
        openings.save(new TicketOpening(
                before.title(), before.team(), before.category(), before.type(), before.priority(), false));

        assertThat(conversationTickets.open(conversationWith(ana), EMAIL, ana).assignee())
                .isEmpty();
    }

    @Test
    void S15_without_a_known_email_one_is_asked_for_and_nothing_is_closed() {
        var conversation = conversationWith(ana);

        var refusal = refusalOf(() -> conversationTickets.open(conversation, Optional.empty(), ana));

        assertThat(refusal.code()).isEqualTo("ticket.email-needed");
        assertThat(refusal.details()).containsEntry("field", "email");
        assertThat(desk.get(Conversations.class)
                        .visibleTo(ana)
                        .get(conversation)
                        .isOpen())
                .isTrue();
        assertThat(tickets.counts(ana).all()).isZero();
    }

    @Test
    void S15_the_confirmation_shows_what_the_ticket_will_be() {
        var conversation = conversationWith(ana);

        var draft = conversationTickets.draft(conversation, ana);

        assertThat(draft.emailKnown()).isEmpty();
        assertThat(draft.assignee()).map(AgentProfile::name).contains("Ana");
        assertThat(draft.title())
                .isEqualTo(conversationTickets.open(conversation, EMAIL, ana).title());
    }

    @Test
    void S15_a_conversation_that_was_closed_without_a_ticket_still_becomes_one() {
        var conversation = conversationWith(ana);
        desk.get(Closures.class).close(conversation, ana);

        assertThat(conversationTickets.open(conversation, EMAIL, ana).conversation())
                .contains(conversation);
    }

    @RepeatedTest(5)
    void S15_P10_of_two_agents_at_once_both_get_the_one_ticket() throws Exception {
        var conversation = conversationWith(ana);
        var vera = desk.agent("Vera", Permission.VIEW_ALL_CONVERSATIONS);
        var asked = new ArrayList<Future<Ticket>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var agent : List.of(ana, vera, ana, vera)) {
                asked.add(threads.submit(() -> conversationTickets.open(conversation, EMAIL, agent)));
            }
        }

        var numbers = new HashSet<TicketNumber>();
        for (var each : asked) {
            numbers.add(each.get().number());
        }
        assertThat(numbers).hasSize(1);
        assertThat(desk.get(Transcripts.class).of(conversation))
                .filteredOn(TimelineEntry.TicketOpened.class::isInstance)
                .hasSize(1);
    }

    /// Closed, it is for those alone who had it or may see all.
    @Test
    void S15_an_answer_that_was_lost_is_given_again_to_who_no_longer_sees_the_conversation() {
        var conversation = waitingConversation();
        var bruno = desk.agent("Bruno");

        var ticket = conversationTickets.open(conversation, EMAIL, bruno);

        assertThat(conversationTickets.open(conversation, EMAIL, bruno).number())
                .isEqualTo(ticket.number());
    }

    @Test
    void A1_a_conversation_one_may_not_see_becomes_no_ticket() {
        var conversation = conversationWith(ana);
        var bruno = desk.agent("Bruno");
        var unlicensed = new CurrentAgent(bruno.id(), false, bruno.permissions());

        assertThat(refusalOf(() -> conversationTickets.open(conversation, EMAIL, bruno))
                        .code())
                .isEqualTo("conversation.unknown");
        assertThat(refusalOf(() -> conversationTickets.open(conversation, EMAIL, unlicensed))
                        .code())
                .isEqualTo("conversation.unknown");
        assertThat(refusalOf(() -> conversationTickets.draft(new ConversationId(UUID.randomUUID()), ana))
                        .code())
                .isEqualTo("conversation.unknown");
    }

    @Test
    void S06_who_waits_for_nobody_gets_a_ticket_after_the_deadline_and_not_before() {
        var conversation = waitingConversation();
        desk.offline(ana);

        lookAfter(Duration.ZERO);
        lookAfter(Duration.ofSeconds(119));
        assertThat(tickets.counts(ana).all()).isZero();
        lookAfter(Duration.ofSeconds(121));

        var ticket = tickets.list(TicketSearch.in(TicketView.ALL), ana).items().getFirst();
        assertThat(ticket.conversation()).contains(conversation);
        assertThat(ticket.assignee()).isEmpty();
        var transcript = desk.get(Transcripts.class).of(conversation);
        assertThat(transcript.subList(transcript.size() - 3, transcript.size()))
                .hasExactlyElementsOfTypes(
                        TimelineEntry.Greeting.class, TimelineEntry.Closed.class, TimelineEntry.TicketOpened.class);
        assertThat(transcript.get(transcript.size() - 3))
                .isInstanceOfSatisfying(TimelineEntry.Greeting.class, farewell -> assertThat(farewell.text())
                        .isEqualTo("Ninguém pode responder agora. Abrimos o chamado %s com o que você escreveu."
                                .formatted(ticket.number().value())));
        lookAfter(Duration.ofMinutes(5));
        assertThat(tickets.counts(ana).all()).isEqualTo(1);
    }

    @Test
    void S06_the_email_that_the_visitor_leaves_stands_on_the_ticket_whether_before_or_after() {
        var visitor = desk.get(Visitors.class).arrive(secret()).id();
        var conversation = begin(visitor);
        var emails = desk.get(VisitorEmails.class);
        desk.offline(ana);
        lookAfter(Duration.ZERO);

        emails.leave(conversation, new EmailAddress("antes@exemplo.com.br"), visitor);
        lookAfter(Duration.ofSeconds(121));
        assertThat(onlyTicket().requester().email()).contains("antes@exemplo.com.br");

        var moved = desk.house.announced(TicketMoved.class);
        emails.leave(conversation, new EmailAddress("depois@exemplo.com.br"), visitor);
        emails.leave(conversation, new EmailAddress("depois@exemplo.com.br"), visitor);

        var ticket = onlyTicket();
        assertThat(ticket.requester().email()).contains("depois@exemplo.com.br");
        var said = tickets.timeline(ticket.id()).getLast();
        assertThat(said).isInstanceOfSatisfying(TicketEntry.Change.class, change -> {
            assertThat(change.by()).isEqualTo(new TicketEntry.Author.Requester());
            assertThat(change.from().orElseThrow()).endsWith(" (antes@exemplo.com.br)");
            assertThat(change.to().orElseThrow()).endsWith(" (depois@exemplo.com.br)");
        });
        assertThat(moved).containsExactly(new TicketMoved(ticket.id(), ticket.number(), said.seq()));
    }

    @Test
    void S12_an_email_that_is_left_changes_nothing_on_a_ticket_that_is_a_customers() {
        var visitor = desk.get(Visitors.class).arrive(secret()).id();
        var conversation = begin(visitor);
        var ticket = desk.get(ConversationTickets.class)
                .open(conversation, Optional.of(new EmailAddress("bia@exemplo.com.br")), ana);
        var rui =
                desk.get(Customers.class).withEmail(new PersonName("Rui Melo"), new EmailAddress("rui@exemplo.com.br"));
        var changed = desk.get(TicketChanges.class).change(ticket.number(), new TicketChange.Requester(rui.id()), ana);

        desk.get(VisitorEmails.class).leave(conversation, new EmailAddress("depois@exemplo.com.br"), visitor);

        assertThat(tickets.get(ticket.number())).isEqualTo(changed);
    }

    @Test
    void S06_somebody_who_comes_online_ends_the_wait() {
        waitingConversation();
        desk.offline(ana);
        lookAfter(Duration.ZERO);
        desk.online(ana);
        lookAfter(Duration.ofMinutes(1));
        desk.offline(ana);

        lookAfter(Duration.ofSeconds(121));
        assertThat(tickets.counts(ana).all()).isZero();
        lookAfter(Duration.ofSeconds(242));
        assertThat(tickets.counts(ana).all()).isEqualTo(1);
    }

    @Test
    void S06_who_waits_for_a_team_is_not_served_by_agents_of_another() {
        var bruno = desk.agent("Bruno");
        var team = desk.team("Financeiro", bruno);
        var conversation = waitingConversation();
        desk.database
                .jdbc()
                .sql("update conversations set team = ? where id = ?")
                .params(team.value(), conversation.value())
                .update();

        lookAfter(Duration.ZERO);
        lookAfter(Duration.ofSeconds(121));

        assertThat(tickets.counts(ana).all()).isEqualTo(1);
    }

    @Test
    void S06_a_conversation_that_an_agent_has_is_left_to_them() {
        conversationWith(ana);
        desk.offline(ana);

        lookAfter(Duration.ZERO);
        lookAfter(Duration.ofSeconds(121));

        assertThat(tickets.counts(ana).all()).isZero();
    }

    private Ticket onlyTicket() {
        var listed = tickets.list(TicketSearch.in(TicketView.ALL), ana).items();
        assertThat(listed).hasSize(1);
        return listed.getFirst();
    }

    private void lookAfter(Duration passed) {
        desk.clock.isNow(TicketsFixture.NOON.plus(passed));
        desk.get(Unattended.class).look();
    }

    private ConversationId waitingConversation() {
        return begin(desk.get(Visitors.class).arrive(secret()).id());
    }

    private ConversationId conversationWith(CurrentAgent agent) {
        var conversation = waitingConversation();
        desk.get(Replies.class).send(conversation, messageId(), new MessageContent("Olá!"), agent);
        return conversation;
    }

    private ConversationId begin(VisitorId visitor) {
        var state = desk.get(VisitorConversations.class)
                .begin(visitor, messageId(), new MessageContent("Preciso de ajuda"), new Origin("pt-BR", "", "", ""));
        return new ConversationId(state.id());
    }
}
