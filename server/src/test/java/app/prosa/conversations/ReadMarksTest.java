package app.prosa.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How far has been read, whatever a client says of it.
class ReadMarksTest {
    private final ConversationsFixture shop = new ConversationsFixture();
    private final PositionStore positions = shop.get(PositionStore.class);

    @AfterEach
    void close() {
        shop.house.close();
    }

    /// The sweep compares this with what was delivered: what shrank would never be repaired again, and a sum beyond 64
    /// bits would fail the sweep of all conversations.
    @Test
    void A7_a_mark_below_zero_is_none() {
        var ana = shop.agent("Ana");
        var visitor = shop.visitor();
        var id = shop.begun(visitor);
        var before = progress(id);

        shop.get(ReadMarks.class).moveTo(id, Long.MIN_VALUE, ana);
        shop.get(VisitorConversations.class).read(id, Long.MIN_VALUE, visitor);

        assertThat(progress(id)).isEqualTo(before);
    }

    @Test
    void a_mark_goes_no_further_than_there_is_something_to_read() {
        var ana = shop.agent("Ana");
        var id = shop.waiting();
        var before = progress(id);

        shop.get(ReadMarks.class).moveTo(id, Long.MAX_VALUE, ana);

        assertThat(progress(id)).isEqualTo(before + shop.visibleTo(ana).get(id).seq());
    }

    private long progress(ConversationId id) {
        return Objects.requireNonNull(positions.movedLately().get(id.value().toString()));
    }
}
