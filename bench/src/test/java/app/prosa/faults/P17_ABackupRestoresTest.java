package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Agent;
import app.prosa.load.Letter;
import app.prosa.load.Outcome;
import app.prosa.load.Visitor;
import app.prosa.load.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/// P17. The database is put back to an older state while its clients hold a newer one. When they are back, they hold
/// what it holds, and know that they had to begin again.
@Isolated
@EnabledIfSystemProperty(named = "prosa.faults", matches = "long")
final class P17_ABackupRestoresTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int VISITORS = Rehearsal.FORM.of(20, 40);
    private static final int MESSAGES = 3;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Rehearsal rehearsal = Rehearsal.begun();
    private final House house = rehearsal.house();
    private final Agent overseer =
            new Agent(rehearsal.network(), house.publicDoors(), rehearsal.overseer(), Watch.NOTHING);
    private final List<Chat> chats =
            IntStream.range(0, VISITORS).mapToObj(this::begin).toList();

    /// A conversation on the screens of its visitor and of an agent.
    private record Chat(Visitor visitor, UUID conversation, Screen visitors, Screen agents) {
        CompletableFuture<Outcome> write() {
            return visitor.write(Letter.of(conversation, "antes ou depois " + Letter.newId()));
        }

        boolean shows(List<Row> stored) {
            return visitors.places("publicSeq").equals(places(stored, Fact.Count.PUBLIC))
                    && agents.places("seq").equals(places(stored, Fact.Count.CONSOLE));
        }

        boolean hasBegunAgain() {
            return visitors.hasBegunAgain() && agents.hasBegunAgain();
        }
    }

    @Test
    void P17_a_backup_restores() throws SQLException {
        REPORT.chapter("P17 A backup restores");
        overseer.live().connect();
        chats.forEach(each -> each.visitor().live().connect());
        try {
            everybodyWrites();
            everybodyHoldsWhatIsStored("before the backup");
            var backup = house.database().backUp();
            rehearsal.isWell();
            everybodyWrites();
            everybodyHoldsWhatIsStored("behind the backup");

            house.nodes().forEach(ProsaNode::kill);
            var unsent = chats.stream().map(Chat::write).toList();
            house.database().restore(backup);
            house.nodes().forEach(ProsaNode::launch);
            rehearsal.isWell();

            unsent.forEach(each -> assertThat(each.join()).isInstanceOf(Outcome.Done.class));
            everybodyHoldsWhatIsStored("after the restore");
            var told = chats.stream().filter(Chat::hasBegunAgain).count();
            REPORT.figure("conversations in which both sides were told to begin again", "all of " + VISITORS, told);
            assertThat(told).isEqualTo(VISITORS);
            everybodyWrites();
            everybodyHoldsWhatIsStored("in the new past");
        } finally {
            overseer.live().leave();
            chats.forEach(each -> each.visitor().live().leave());
        }
    }

    private Chat begin(int number) {
        var address = "10.217.0." + number;
        var visitor = new Visitor(rehearsal.network(), house.publicDoors(), address, Watch.NOTHING);
        var conversation = UUID.fromString(
                visitor.begin(Letter.newId(), "Olá?").join().path("id").asString());
        var chat = new Chat(visitor, conversation, new Screen(), new Screen());
        visitor.follow(conversation, chat.visitors());
        overseer.follow(conversation, chat.agents());
        return chat;
    }

    private void everybodyWrites() {
        for (var message = 0; message < MESSAGES; message++) {
            var writing = chats.stream().map(Chat::write).toList();
            writing.forEach(each -> assertThat(each.join()).isInstanceOf(Outcome.Done.class));
        }
    }

    private void everybodyHoldsWhatIsStored(String when) throws SQLException {
        try (var database = house.database().connect()) {
            Patience.comesTrue(SOON, () -> differing(database) == 0);
            var differing = differing(database);
            REPORT.figure("conversations shown otherwise than they are stored, " + when, "0", differing);
            assertThat(differing).isZero();
        }
    }

    private long differing(Connection database) {
        try {
            var stored = History.stored(database).stream().collect(Collectors.groupingBy(Row::conversation));
            return chats.stream()
                    .filter(each -> !each.shows(stored.getOrDefault(each.conversation(), List.of())))
                    .count();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As `Screen.places` has them.
    private static List<String> places(List<Row> rows, Fact.Count count) {
        return rows.stream()
                .filter(row -> row.place(count) > 0)
                .sorted(Comparator.comparingLong(row -> row.place(count)))
                .map(row -> row.place(count) + " "
                        + row.letter().map(UUID::toString).orElse(""))
                .toList();
    }
}
