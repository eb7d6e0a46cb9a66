package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Letter;
import app.prosa.load.Outcome;
import app.prosa.load.Watch;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// P02. The same message is sent several times at once, to any node, and again after every node was killed and started;
/// and then another text under its id.
@Isolated
final class P02_ARetryIsAlwaysSafeTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int EACH = 4;
    private static final int VISITORS = Rehearsal.FORM.of(240, 10_000) / EACH;

    /// With the two later attempts, under a visitor's 60 a minute.
    private static final int MOST_AT_ONCE = 10;

    /// Connections that were kept open when the nodes were killed.
    private static final int MOST_LOST = 20;

    private record Sent(ChattingVisitor by, Letter letter) {
        /// A request without an answer is made again, as by any client.
        CompletableFuture<Outcome> again() {
            return again(MOST_LOST);
        }

        private CompletableFuture<Outcome> again(int lost) {
            var answer = by.visitor().post(letter);
            return lost == 0 ? answer : answer.exceptionallyCompose(_ -> again(lost - 1));
        }

        /// All of them at once are more than a node takes; who is told to come back comes back.
        CompletableFuture<Outcome> withAnotherText() {
            return by.visitor().write(new Letter(letter.id(), letter.conversation(), "outra coisa"));
        }
    }

    @Test
    void P02_a_retry_is_always_safe() throws SQLException {
        REPORT.chapter("P02 A retry is always safe");
        var rehearsal = Rehearsal.begun();
        var chance = Rehearsal.chance("P02");
        try (var crowd = new Crowd(rehearsal.network(), rehearsal.house().publicDoors(), List.of(), Watch.NOTHING)) {
            crowd.arrive(VISITORS, Watch.NOTHING);
            var letters = crowd.visitors().stream()
                    .flatMap(visitor -> IntStream.range(0, EACH)
                            .mapToObj(number -> new Sent(
                                    visitor, Letter.of(visitor.conversation(), "retry " + number + Letter.newId()))))
                    .toList();

            var first = answers(letters, chance);
            rehearsal.house().nodes().forEach(ProsaNode::kill);
            rehearsal.house().nodes().forEach(ProsaNode::launch);
            rehearsal.isWell();
            letters.forEach(each -> assertThat(each.again().join())
                    .isEqualTo(first.get(each.letter().id())));
            var others = letters.stream().map(Sent::withAnotherText).toList();
            others.forEach(each -> assertThat(each.join()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.code()).isEqualTo("message.id-already-used");
            }));

            var stored = stored(rehearsal.house());
            REPORT.figure("ids sent again and again", "one row each", letters.size());
            assertThat(letters)
                    .allSatisfy(each -> assertThat(stored.get(each.letter().id()))
                            .isEqualTo(List.of(each.letter().text())));
        }
    }

    /// All attempts at one message say the same.
    private static Map<UUID, Outcome> answers(List<Sent> letters, RandomGenerator chance) {
        var answers = new HashMap<UUID, Outcome>();
        for (var letter : letters) {
            var attempts = Stream.generate(letter::again)
                    .limit(chance.nextInt(2, MOST_AT_ONCE + 1))
                    .toList();
            var said = attempts.stream().map(CompletableFuture::join).distinct().toList();
            assertThat(said).singleElement().isInstanceOf(Outcome.Done.class);
            answers.put(letter.letter().id(), said.getFirst());
        }
        return answers;
    }

    private static Map<UUID, List<String>> stored(House house) throws SQLException {
        try (var database = house.database().connect()) {
            var texts = new HashMap<UUID, List<String>>();
            History.stored(database).forEach(row -> row.letter()
                    .ifPresent(letter -> texts.merge(
                            letter, List.of(row.text()), (some, more) -> Stream.concat(some.stream(), more.stream())
                                    .toList())));
            return texts;
        }
    }
}
