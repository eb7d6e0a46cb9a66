package app.prosa.conversations;

import static app.prosa.agents.Permission.ADMINISTRATOR;
import static app.prosa.conversations.ConversationsFixture.SHOP;
import static app.prosa.conversations.ConversationsFixture.id;
import static app.prosa.conversations.ConversationsFixture.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.agents.CurrentAgent;
import app.prosa.agents.LicenseLost;
import app.prosa.shared.EmailAddress;
import app.prosa.shared.PersonName;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What becomes of a conversation, from its first message to its end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationsTest {
    private final ConversationsFixture house = new ConversationsFixture();
    private final VisitorConversations visitors = house.get(VisitorConversations.class);
    private CurrentAgent ana;
    private CurrentAgent bruno;
    private CurrentAgent admin;

    @BeforeEach
    void agents_are_online() {
        house.everybodyGoesHome();
        ana = house.agent("Ana Lima");
        bruno = house.agent("Bruno Reis");
        admin = house.agent("Marta Dias", ADMINISTRATOR);
    }

    @Test
    void S05_the_welcome_is_stored_above_the_first_message() {
        var id = house.waiting();

        assertThat(house.visibleTo(ana).timeline(id))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOfSatisfying(TimelineEntry.Greeting.class, greeting -> {
                            assertThat(greeting.occasion()).isEqualTo(Occasion.ONLINE);
                            assertThat(greeting.placed().publicSeq()).isEqualTo(1);
                        }),
                        second -> assertThat(second)
                                .isInstanceOfSatisfying(
                                        TimelineEntry.Message.class,
                                        message -> assertThat(message.text()).isEqualTo("Vocês entregam em Marabá?")));
    }

    @Test
    void S06_with_nobody_online_no_conversation_begins() {
        house.everybodyGoesHome();
        var visitor = house.visitor();

        assertThat(refusalOf(() -> visitors.begin(visitor, id(), new MessageContent("Oi"), SHOP))
                        .code())
                .isEqualTo("livechat.nobody-online");
        assertThat(visitors.latest(visitor)).isEmpty();
    }

    @Test
    void P10_a_first_message_sent_again_begins_one_conversation() {
        var visitor = house.visitor();
        var id = id();

        var first = visitors.begin(visitor, id, new MessageContent("Oi"), SHOP);
        var again = visitors.begin(visitor, id, new MessageContent("Oi"), SHOP);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_first_message_from_another_tab_goes_to_the_open_conversation() {
        var visitor = house.visitor();
        var open = house.begun(visitor);

        var other = visitors.begin(visitor, id(), new MessageContent("E em Belém?"), SHOP);

        assertThat(other.id()).isEqualTo(open.value());
        assertThat(other.publicSeq()).isEqualTo(3);
    }

    @Test
    void S10_a_new_conversation_waits_in_every_licensed_agents_list() {
        var id = house.waiting();

        assertThat(List.of(house.groupFor(ana, id), house.groupFor(bruno, id), house.groupFor(admin, id)))
                .containsOnly(Group.NEW);
    }

    @Test
    void S07_the_closing_message_is_sent_by_itself_whoever_ends_it() {
        var byAgent = house.conversationOf(ana);
        house.get(Closures.class).close(byAgent, ana);
        var visitor = house.visitor();
        var byVisitor = house.begun(visitor);
        visitors.close(byVisitor, visitor);

        assertThat(lastTwo(byAgent)).containsExactly("Greeting", "Closed");
        assertThat(lastTwo(byVisitor)).containsExactly("Greeting", "Closed");
    }

    @Test
    void S07_ending_twice_ends_once() {
        var id = house.conversationOf(ana);
        house.get(Closures.class).close(id, ana);
        var before = house.visibleTo(ana).timeline(id);

        house.get(Closures.class).close(id, ana);

        assertThat(house.visibleTo(ana).timeline(id)).isEqualTo(before);
    }

    @Test
    void S07_a_visitors_message_to_a_closed_conversation_is_refused_and_a_new_one_can_begin() {
        var visitor = house.visitor();
        var closed = house.begun(visitor);
        visitors.close(closed, visitor);

        assertThat(refusalOf(() -> visitors.send(closed, id(), new MessageContent("Esqueci!"), visitor))
                        .code())
                .isEqualTo("conversation.closed");
        assertThat(house.begun(visitor)).isNotEqualTo(closed);
    }

    @Test
    void S12_saying_who_the_requester_is_registers_them() {
        var id = house.conversationOf(ana);

        house.get(RequesterEdits.class)
                .register(id, new PersonName("Luciana Prado"), new EmailAddress("luciana@exemplo.com.br"), ana);

        var requester = house.visibleTo(ana).state(id).requester();
        assertThat(requester.name()).isEqualTo("Luciana Prado");
        assertThat(requester.customer()).isNotNull();
    }

    @Test
    void S12_a_registered_requester_is_not_edited_here() {
        var id = house.conversationOf(ana);
        var edits = house.get(RequesterEdits.class);
        edits.register(id, new PersonName("Otávio Ferraz"), new EmailAddress("otavio@exemplo.com.br"), ana);

        assertThat(refusalOf(() ->
                                edits.register(id, new PersonName("Outro"), new EmailAddress("o@exemplo.com.br"), ana))
                        .code())
                .isEqualTo("requester.already-registered");
    }

    @Test
    void S14_a_transfer_moves_it_from_one_agent_to_the_other() {
        var id = house.conversationOf(ana);

        house.get(Transfers.class).toAgent(id, bruno.id(), "Ele conhece o pedido", ana);

        assertThat(house.groupFor(bruno, id)).isEqualTo(Group.MINE);
        assertThat(refusalOf(() -> house.visibleTo(ana).get(id)).code()).isEqualTo("conversation.unknown");
        assertThat(house.visibleTo(bruno).timeline(id).getLast())
                .isInstanceOfSatisfying(TimelineEntry.Transfer.class, transfer -> {
                    assertThat(transfer.from()).isInstanceOf(Place.Agent.class);
                    assertThat(transfer.note()).isEqualTo("Ele conhece o pedido");
                });
    }

    @Test
    void S14_only_licensed_agents_who_are_online_are_offered_and_accepted() {
        var id = house.conversationOf(ana);
        var offline = house.agent("Olga");
        house.goesHome(offline);
        var unlicensed = house.unlicensed("Ulisses");
        var transfers = house.get(Transfers.class);

        assertThat(transfers.agentsFor(id, ana))
                .extracting(each -> each.agent().id())
                .containsExactlyInAnyOrder(bruno.id(), admin.id());
        assertThat(refusalOf(() -> transfers.toAgent(id, offline.id(), "", ana)).code())
                .isEqualTo("transfer.agent-not-online");
        assertThat(refusalOf(() -> transfers.toAgent(id, unlicensed.id(), "", ana))
                        .code())
                .isEqualTo("transfer.agent-not-licensed");
    }

    @Test
    void S14_given_to_a_team_it_waits_for_that_teams_agents_only() {
        var id = house.conversationOf(ana);
        var team = house.team("Pós-venda", bruno);

        house.get(Transfers.class).toTeam(id, team, "", ana);

        assertThat(house.groupFor(bruno, id)).isEqualTo(Group.NEW);
        assertThat(house.groupFor(admin, id)).isEqualTo(Group.NEW);
        assertThat(refusalOf(() -> house.visibleTo(ana).get(id)).code()).isEqualTo("conversation.unknown");
    }

    @Test
    void S13_the_first_agent_to_answer_is_remembered_through_transfers() {
        var id = house.conversationOf(ana);
        house.get(Transfers.class).toAgent(id, bruno.id(), "", ana);
        house.get(Replies.class).send(id, id(), new MessageContent("Agora comigo"), bruno);

        assertThat(house.visibleTo(bruno).state(id).firstAgent())
                .extracting(Person::name)
                .isEqualTo("Ana Lima");
    }

    @Test
    void S16_an_administrator_sees_what_others_have_with_their_names() {
        var id = house.conversationOf(ana);

        assertThat(house.visibleTo(admin).open())
                .filteredOn(row -> row.id().equals(id.value()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.group()).isEqualTo(Group.OTHERS);
                    assertThat(row.assignee()).extracting(Person::name).isEqualTo("Ana Lima");
                });
        assertThat(house.visibleTo(bruno).open()).noneMatch(row -> row.id().equals(id.value()));
    }

    @Test
    void S17_losing_the_licence_returns_open_conversations_to_those_that_wait() {
        var id = house.conversationOf(ana);
        house.database
                .jdbc()
                .sql("update agents set livechat_license = false where id = ?")
                .param(ana.id().value())
                .update();

        house.get(Releases.class).on(new LicenseLost(ana.id()));

        assertThat(house.groupFor(bruno, id)).isEqualTo(Group.NEW);
        assertThat(house.visibleTo(bruno).timeline(id).getLast()).isInstanceOf(TimelineEntry.Release.class);
    }

    @Test
    void P14_a_note_has_no_place_in_what_the_visitor_counts_or_sees() {
        var visitor = house.visitor();
        var id = house.begun(visitor);
        house.get(Notes.class).keep(id, id(), new MessageContent("cliente difícil"), ana);
        house.get(Replies.class).send(id, id(), new MessageContent("Entregamos sim."), ana);

        var seen = visitors.before(id, Long.MAX_VALUE, 50, visitor);

        assertThat(seen).extracting(PublicEntry::publicSeq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(seen.toString()).doesNotContain("difícil");
    }

    @Test
    void A1_another_visitor_reaches_nothing_of_it() {
        var id = house.waiting();
        var other = house.visitor();

        assertThat(List.of(
                        refusalOf(() -> visitors.state(id, other)),
                        refusalOf(() -> visitors.before(id, 99, 50, other)),
                        refusalOf(() -> visitors.after(id, 0, other)),
                        refusalOf(() -> visitors.send(id, id(), new MessageContent("Oi"), other)),
                        refusalOf(() -> visitors.read(id, 1, other)),
                        refusalOf(() -> visitors.close(id, other))))
                .extracting(ConversationsFixture.Answer::code)
                .containsOnly("conversation.unknown");
    }

    @Test
    void what_an_agent_has_read_counts_no_longer_as_unread() {
        var id = house.waiting();
        var state = house.visibleTo(ana).state(id);

        house.get(ReadMarks.class).moveTo(id, state.seq(), ana);

        assertThat(unread(ana, id)).isZero();
        assertThat(unread(bruno, id)).isEqualTo(1);
    }

    private long unread(CurrentAgent agent, ConversationId id) {
        return house.visibleTo(agent).open().stream()
                .filter(row -> row.id().equals(id.value()))
                .findAny()
                .orElseThrow()
                .unread();
    }

    private List<String> lastTwo(ConversationId id) {
        return house.visibleTo(admin).timeline(id).reversed().stream()
                .limit(2)
                .map(each -> each.getClass().getSimpleName())
                .toList()
                .reversed();
    }
}
