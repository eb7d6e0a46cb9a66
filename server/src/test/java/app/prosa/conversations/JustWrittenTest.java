package app.prosa.conversations;

import static app.prosa.conversations.ConversationsFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.agents.CurrentAgent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What goes ahead of the delivery is the same as the delivery would bring.
class JustWrittenTest {
    private final ConversationsFixture house = new ConversationsFixture();
    private final List<JustWritten> ahead = house.house.announced(JustWritten.class);
    private final CurrentAgent ana = house.agent("Ana Lima");

    @Test
    void what_people_write_goes_ahead_as_everybody_reads_it_later() {
        var visitor = house.visitor();
        var conversation = house.begun(visitor);
        house.get(Replies.class).send(conversation, id(), new MessageContent("Entregamos."), ana);
        ahead.clear();

        house.get(VisitorConversations.class).send(conversation, id(), new MessageContent("Até sexta?"), visitor);
        house.get(Replies.class).send(conversation, id(), new MessageContent("Até quinta."), ana);
        house.get(Notes.class).keep(conversation, id(), new MessageContent("Conferi o estoque."), ana);

        assertThat(ahead).hasSize(3);
        var read = house.get(TimelineStore.class)
                .after(conversation, ahead.getFirst().first() - 1, 10);
        assertThat(ahead.stream().flatMap(each -> each.entries().stream())).containsExactlyElementsOf(read);
    }

    @Test
    void a_claim_and_what_comes_with_it_wait_for_the_delivery() {
        var conversation = house.waiting();
        ahead.clear();

        house.get(Replies.class).send(conversation, id(), new MessageContent("Oi!"), ana);

        assertThat(ahead).isEmpty();
    }
}
