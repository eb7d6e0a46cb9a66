package app.prosa.conversations;

import static app.prosa.conversations.ConversationsFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.agents.CurrentAgent;
import app.prosa.customers.VisitorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a visitor finds who comes back, as after a tunnel (S07, P03).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LatestConversationTest {
    private final ConversationsFixture house = new ConversationsFixture();
    private final VisitorConversations visitors = house.get(VisitorConversations.class);
    private final CurrentAgent ana = house.agent("Ana Lima");
    private VisitorId visitor = house.visitor();

    @BeforeEach
    void another_visitor() {
        visitor = house.visitor();
    }

    @Test
    void S07_who_was_away_when_it_was_closed_finds_it_with_its_answer_unread() {
        var closed = answeredAndClosed();

        assertThat(visitors.latest(visitor)).get().satisfies(found -> {
            assertThat(found.id()).isEqualTo(closed.value());
            assertThat(found.closed()).isTrue();
            assertThat(found.unread()).isEqualTo(1);
        });
    }

    @Test
    void S07_one_that_was_read_to_its_end_is_found_for_a_day() {
        var closed = answeredAndClosed();
        readToItsEnd(closed);
        endedHoursAgo(23, closed);
        assertThat(visitors.latest(visitor)).isPresent();

        endedHoursAgo(25, closed);
        assertThat(visitors.latest(visitor)).isEmpty();
    }

    @Test
    void S07_one_with_answers_that_were_not_read_is_found_for_longer() {
        var closed = answeredAndClosed();
        endedHoursAgo(100, closed);
        assertThat(visitors.latest(visitor)).isPresent();

        readToItsEnd(closed);
        assertThat(visitors.latest(visitor)).isEmpty();
    }

    @Test
    void S07_once_a_new_one_is_begun_it_is_the_new_one() {
        answeredAndClosed();
        var begun = house.begun(visitor);
        assertThat(visitors.latest(visitor)).map(VisitorState::id).contains(begun.value());

        visitors.close(begun, visitor);
        assertThat(visitors.latest(visitor)).map(VisitorState::id).contains(begun.value());
    }

    @Test
    void A1_another_visitor_finds_nothing_of_it() {
        answeredAndClosed();

        assertThat(visitors.latest(house.visitor())).isEmpty();
    }

    private ConversationId answeredAndClosed() {
        var conversation = house.begun(visitor);
        house.get(Replies.class).send(conversation, id(), new MessageContent("Entregamos sim."), ana);
        house.get(Closures.class).close(conversation, ana);
        return conversation;
    }

    private void readToItsEnd(ConversationId conversation) {
        visitors.read(conversation, visitors.state(conversation, visitor).publicSeq(), visitor);
    }

    private void endedHoursAgo(int hours, ConversationId conversation) {
        house.database
                .jdbc()
                .sql(
                        "update conversations set closed_at = cast(:noon as timestamptz) - make_interval(hours => :hours) where id = :id")
                .param("noon", ConversationsFixture.NOON.toString())
                .param("hours", hours)
                .param("id", conversation.value())
                .update();
    }
}
