package app.prosa.conversations;

import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static app.prosa.conversations.ConversationsFixture.atTheSameInstant;
import static app.prosa.conversations.ConversationsFixture.id;
import static app.prosa.conversations.ConversationsFixture.refusalIn;
import static app.prosa.conversations.ConversationsFixture.refusalOf;
import static app.prosa.conversations.ConversationsFixture.the;
import static java.util.concurrent.Future.State.FAILED;
import static java.util.concurrent.Future.State.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.agents.CurrentAgent;
import app.prosa.conversations.ConversationsFixture.Answer;
import app.prosa.shared.ClientMadeId;
import app.prosa.shared.Ids;
import app.prosa.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepliesTest {
    private static final Answer UNKNOWN = new Answer(Refusal.Kind.UNKNOWN, "conversation.unknown", Map.of());

    private final ConversationsFixture house = new ConversationsFixture();
    private final Replies replies = house.get(Replies.class);
    private final CurrentAgent ana = house.agent("Ana Lima");
    private final CurrentAgent bruno = house.agent("Bruno Reis");
    private final CurrentAgent vera = house.agent("Vera Melo", VIEW_ALL_CONVERSATIONS);

    @Test
    void S11_the_first_reply_claims_the_conversation() {
        var waiting = house.waiting();

        reply(waiting, id(), "Olá!", ana);

        assertThat(house.groupFor(ana, waiting)).isEqualTo(Group.MINE);
        assertThat(kinds(waiting)).containsExactly("Greeting", "Message", "Claim", "Message");
        assertThat(refusalOf(() -> house.visibleTo(bruno).get(waiting))).isEqualTo(UNKNOWN);
    }

    @Test
    void S11_who_comes_too_late_is_told_who_took_it_and_stores_nothing() {
        var claimed = house.conversationOf(ana);
        var before = kinds(claimed);

        assertThat(refusalOf(() -> reply(claimed, id(), "Olá!", bruno))).isEqualTo(alreadyClaimedBy(ana, "Ana Lima"));
        assertThat(kinds(claimed)).isEqualTo(before);
    }

    @RepeatedTest(20)
    void S11_of_two_first_replies_at_the_same_instant_one_wins() throws Exception {
        var waiting = house.waiting();

        var outcomes = atTheSameInstant(
                () -> reply(waiting, id(), "Aqui é a Ana", ana), () -> reply(waiting, id(), "Aqui é o Bruno", bruno));

        assertThat(the(SUCCESS, outcomes)).isNotNull();
        var winner = house.visibleTo(vera).get(waiting).assignee();
        assertThat(refusalIn(the(FAILED, outcomes)))
                .isEqualTo(
                        winner.equals(new Assignee.Agent(ana.id()))
                                ? alreadyClaimedBy(ana, "Ana Lima")
                                : alreadyClaimedBy(bruno, "Bruno Reis"));
        assertThat(kinds(waiting)).containsExactly("Greeting", "Message", "Claim", "Message");
    }

    @RepeatedTest(10)
    void S11_an_agent_who_sees_all_and_comes_second_writes_without_taking_it_over() throws Exception {
        var waiting = house.waiting();

        var outcomes = atTheSameInstant(
                () -> reply(waiting, id(), "Aqui é a Ana", ana), () -> reply(waiting, id(), "Aqui é a Vera", vera));

        assertThat(outcomes).filteredOn(each -> each.state() == SUCCESS).isNotEmpty();
        assertThat(kinds(waiting)).containsOnlyOnce("Claim");
    }

    @Test
    void S16_an_agent_who_sees_all_writes_without_taking_it_over() {
        var claimed = house.conversationOf(ana);

        reply(claimed, id(), "Posso ajudar?", vera);

        assertThat(house.groupFor(ana, claimed)).isEqualTo(Group.MINE);
        assertThat(house.groupFor(vera, claimed)).isEqualTo(Group.OTHERS);
    }

    @Test
    void P02_a_reply_sent_again_gets_the_first_answer() {
        var waiting = house.waiting();
        var id = id();
        var first = reply(waiting, id, "Olá!", ana);
        reply(waiting, id(), "Tudo bem?", ana);
        var before = kinds(waiting);

        assertThat(reply(waiting, id, "Olá!", ana)).isEqualTo(first);
        assertThat(kinds(waiting)).isEqualTo(before);
    }

    @RepeatedTest(20)
    void P02_a_reply_sent_twice_at_the_same_instant_is_stored_once() throws Exception {
        var waiting = house.waiting();
        var id = id();

        var outcomes = atTheSameInstant(() -> reply(waiting, id, "Olá!", ana), () -> reply(waiting, id, "Olá!", ana));

        assertThat(outcomes.getFirst().resultNow()).isEqualTo(outcomes.getLast().resultNow());
        assertThat(kinds(waiting)).containsExactly("Greeting", "Message", "Claim", "Message");
    }

    @Test
    void P02_another_text_under_the_same_id_is_refused_and_harms_nothing() {
        var waiting = house.waiting();
        var id = id();
        reply(waiting, id, "Olá!", ana);
        var before = house.visibleTo(ana).timeline(waiting);

        assertThat(refusalOf(() -> reply(waiting, id, "Adeus!", ana))).isEqualTo(conflict("message.id-already-used"));
        assertThat(house.visibleTo(ana).timeline(waiting)).isEqualTo(before);
    }

    @Test
    void S07_a_reply_to_a_closed_conversation_is_refused() {
        var closed = house.conversationOf(ana);
        house.get(Closures.class).close(closed, ana);
        var before = kinds(closed);

        assertThat(refusalOf(() -> reply(closed, id(), "Olá?", ana))).isEqualTo(conflict("conversation.closed"));
        assertThat(kinds(closed)).isEqualTo(before);
    }

    @Test
    void A1_what_an_agent_may_not_see_looks_as_if_it_did_not_exist() {
        var unlicensed = house.unlicensed("Ulisses", VIEW_ALL_CONVERSATIONS);
        var waiting = house.waiting();
        var claimed = house.conversationOf(ana);
        var missing = new ConversationId(Ids.next());

        assertThat(List.of(
                        refusalOf(() -> house.visibleTo(ana).get(missing)),
                        refusalOf(() -> house.visibleTo(bruno).get(claimed)),
                        refusalOf(() -> house.visibleTo(bruno).timeline(claimed)),
                        refusalOf(() -> house.visibleTo(bruno).state(claimed)),
                        refusalOf(() -> house.visibleTo(unlicensed).get(waiting)),
                        refusalOf(() -> reply(waiting, id(), "Olá!", unlicensed)),
                        refusalOf(() -> reply(missing, id(), "Olá!", ana))))
                .containsOnly(UNKNOWN);
    }

    private Placed reply(ConversationId conversation, ClientMadeId id, String text, CurrentAgent by) {
        return replies.send(conversation, id, new MessageContent(text), by);
    }

    private List<String> kinds(ConversationId id) {
        return house.visibleTo(vera).timeline(id).stream()
                .map(each -> each.getClass().getSimpleName())
                .toList();
    }

    private static Answer alreadyClaimedBy(CurrentAgent owner, String name) {
        return new Answer(
                Refusal.Kind.CONFLICT,
                "conversation.already-claimed",
                Map.of("owner", owner.id().value().toString(), "ownerName", name));
    }

    private static Answer conflict(String code) {
        return new Answer(Refusal.Kind.CONFLICT, code, Map.of());
    }
}
