package app.prosa.conversations;

import static app.prosa.agents.Permission.VIEW_ALL_CONVERSATIONS;
import static app.prosa.conversations.ConversationsFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.agents.CurrentAgent;
import app.prosa.agents.PresenceChanged;
import app.prosa.customers.VisitorId;
import app.prosa.shared.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whether a visitor is told that somebody is there to answer (P11, S06).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendanceTest {
    private final ConversationsFixture house = new ConversationsFixture();
    private CurrentAgent ana = house.agent("Ana Lima");
    private CurrentAgent bruno = house.agent("Bruno Reis");
    private VisitorId visitor = house.visitor();
    private ConversationId conversation = house.begun(visitor);

    @BeforeEach
    void somebody_waits_and_two_are_there() {
        house.everybodyGoesHome();
        ana = house.agent("Ana Lima");
        bruno = house.agent("Bruno Reis");
        visitor = house.visitor();
        conversation = house.begun(visitor);
    }

    @Test
    void P11_who_waits_for_anybody_is_attended_while_anybody_is_there() {
        house.goesHome(ana);
        assertThat(attended()).isTrue();

        house.goesHome(bruno);
        assertThat(attended()).isFalse();
    }

    @Test
    void S06_who_waits_for_a_team_is_not_attended_by_others_whatever_they_see() {
        house.agent("Vera", VIEW_ALL_CONVERSATIONS);
        var team = house.team("Pós-venda", bruno);
        house.get(Replies.class).send(conversation, id(), new MessageContent("Passo adiante."), ana);
        house.get(Transfers.class).toTeam(conversation, team, "", ana);
        assertThat(attended()).isTrue();

        house.goesHome(bruno);
        assertThat(attended()).isFalse();
    }

    @Test
    void P11_who_has_an_agent_is_attended_while_that_one_is_there() {
        house.get(Replies.class).send(conversation, id(), new MessageContent("Aqui é a Ana."), ana);
        house.goesHome(bruno);
        assertThat(attended()).isTrue();

        bruno = house.agent("Bruno Reis");
        house.goesHome(ana);
        assertThat(attended()).isFalse();
    }

    @Test
    void S06_the_email_that_a_visitor_leaves_is_the_requesters() {
        assertThat(state().reachable()).isFalse();

        house.get(VisitorEmails.class).leave(conversation, new EmailAddress("lu@exemplo.com.br"), visitor);

        assertThat(state().reachable()).isTrue();
        assertThat(house.visibleTo(ana).state(conversation).requester().email()).isEqualTo("lu@exemplo.com.br");
    }

    private boolean attended() {
        house.get(AttendanceNews.class).on(new PresenceChanged(List.of()));
        return state().attended();
    }

    private VisitorState state() {
        return house.get(VisitorConversations.class).state(conversation, visitor);
    }
}
