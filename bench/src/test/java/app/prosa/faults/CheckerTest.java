package app.prosa.faults;

import static app.prosa.faults.Fact.Count.CONSOLE;
import static app.prosa.faults.Fact.Count.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A checker that finds nothing proves nothing until it was seen to find something.
final class CheckerTest {
    private static final UUID CONVERSATION = UUID.randomUUID();
    private static final UUID HELLO = UUID.randomUUID();
    private static final UUID QUESTION = UUID.randomUUID();
    private static final UUID ANSWER = UUID.randomUUID();

    /// A visitor writes twice, an agent claims (which the visitor is told of) and answers, a note stays inside.
    private final List<Fact> facts = new ArrayList<>(List.of(
            new Fact.Followed("visitor", CONVERSATION, PUBLIC),
            new Fact.Followed("agent", CONVERSATION, CONSOLE),
            new Fact.Sent("visitor", HELLO, CONVERSATION, "Olá"),
            new Fact.Ticked(HELLO, PUBLIC, 1),
            new Fact.Sent("visitor", QUESTION, CONVERSATION, "Entregam em Marabá?"),
            new Fact.Ticked(QUESTION, PUBLIC, 2),
            new Fact.Sent("agent", ANSWER, CONVERSATION, "Entregamos."),
            new Fact.Ticked(ANSWER, CONSOLE, 4),
            saw("visitor", 1, HELLO),
            saw("visitor", 2, QUESTION),
            saw("visitor", 3, ANSWER),
            saw("agent", 1, HELLO),
            saw("agent", 2, QUESTION),
            new Fact.Saw("agent", CONVERSATION, 3, Optional.empty()),
            saw("agent", 4, ANSWER)));

    private final List<Row> rows = new ArrayList<>(List.of(
            new Row(CONVERSATION, 1, 1, Optional.of(HELLO), "Olá"),
            new Row(CONVERSATION, 2, 2, Optional.of(QUESTION), "Entregam em Marabá?"),
            new Row(CONVERSATION, 3, 0, Optional.empty(), ""),
            new Row(CONVERSATION, 4, 3, Optional.of(ANSWER), "Entregamos.")));

    @Test
    void nothing_is_found_where_nothing_is_wrong() {
        assertThat(found()).isEmpty();
    }

    @Test
    void a_message_that_one_side_never_saw_is_lost() {
        facts.remove(saw("agent", 4, ANSWER));

        assertThat(found()).containsExactly(new Finding.Lost("agent", CONVERSATION, 4));
    }

    @Test
    void a_message_stored_twice_is_doubled() {
        rows.add(new Row(CONVERSATION, 5, 4, Optional.of(ANSWER), "Entregamos."));

        assertThat(found()).contains(new Finding.Doubled(ANSWER, 2));
    }

    @Test
    void a_message_stored_again_under_another_id_is_doubled() {
        rows.add(new Row(CONVERSATION, 5, 4, Optional.of(UUID.randomUUID()), "Entregamos."));

        assertThat(found()).contains(new Finding.Doubled(ANSWER, 2));
    }

    @Test
    void messages_stored_in_another_order_than_written_are_reordered() {
        Collections.swap(facts, facts.indexOf(sent(HELLO)), facts.indexOf(sent(QUESTION)));

        assertThat(found()).containsExactly(new Finding.Reordered("visitor", CONVERSATION, 1));
    }

    @Test
    void messages_shown_in_another_order_than_stored_are_reordered() {
        Collections.swap(facts, facts.indexOf(saw("visitor", 1, HELLO)), facts.indexOf(saw("visitor", 2, QUESTION)));

        assertThat(found()).contains(new Finding.Reordered("visitor", CONVERSATION, 1));
    }

    @Test
    void a_tick_for_what_is_not_stored_is_false() {
        var never = UUID.randomUUID();
        facts.add(new Fact.Sent("visitor", never, CONVERSATION, "Alguém?"));
        facts.add(new Fact.Ticked(never, PUBLIC, 4));

        assertThat(found()).containsExactly(new Finding.FalseTick(never));
    }

    @Test
    void a_tick_for_another_place_than_it_is_stored_at_is_false() {
        Collections.replaceAll(facts, new Fact.Ticked(ANSWER, CONSOLE, 4), new Fact.Ticked(ANSWER, CONSOLE, 3));

        assertThat(found()).containsExactly(new Finding.FalseTick(ANSWER));
    }

    @Test
    void a_message_without_any_answer_is_found() {
        var silence = UUID.randomUUID();
        facts.add(new Fact.Sent("agent", silence, CONVERSATION, "Mais alguma coisa?"));

        assertThat(found()).containsExactly(new Finding.Unanswered(silence));
    }

    @Test
    void a_refused_message_is_answered() {
        var tooLate = UUID.randomUUID();
        facts.add(new Fact.Sent("agent", tooLate, CONVERSATION, "Mais alguma coisa?"));
        facts.add(new Fact.Refused(tooLate, "conversation.closed"));

        assertThat(found()).isEmpty();
    }

    @Test
    void something_shown_that_is_not_stored_is_found() {
        facts.add(saw("visitor", 4, UUID.randomUUID()));

        assertThat(found()).containsExactly(new Finding.SeenNotStored("visitor", CONVERSATION, 4));
    }

    @Test
    void a_timeline_that_skips_a_place_has_a_gap() {
        rows.add(new Row(CONVERSATION, 6, 0, Optional.empty(), ""));
        facts.add(new Fact.Saw("agent", CONVERSATION, 6, Optional.empty()));

        assertThat(found()).containsExactly(new Finding.Gap(CONVERSATION, 4));
    }

    private List<Finding> found() {
        return Checker.check(facts, rows);
    }

    private Fact sent(UUID letter) {
        return facts.stream()
                .filter(fact -> fact instanceof Fact.Sent sent && sent.letter().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    private static Fact saw(String observer, long place, UUID letter) {
        return new Fact.Saw(observer, CONVERSATION, place, Optional.of(letter));
    }
}
