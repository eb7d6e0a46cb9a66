package app.prosa.faults;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Agent;
import app.prosa.load.Letter;
import app.prosa.load.Outcome;
import app.prosa.load.Visitor;
import app.prosa.load.Watch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/// P17. The database is put back to an older state while its clients hold a newer one. When they are back, they hold
/// what it holds, and know that they had to begin again: also those who come so late that their conversations have
/// meanwhile grown past what they hold.
@Isolated
@EnabledIfSystemProperty(named = "prosa.faults", matches = "long")
final class P17_ABackupRestoresTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int VISITORS = Rehearsal.FORM.of(20, 40);
    private static final int MESSAGES = 3;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Rehearsal rehearsal = Rehearsal.begun();
    private final House house = rehearsal.house();
    private final Agent staying = agent();
    private final Agent sleeping = agent();
    private final List<Chat> awake = IntStream.range(0, VISITORS / 2)
            .mapToObj(each -> begin(each, staying))
            .toList();
    private final List<Chat> asleep = IntStream.range(VISITORS / 2, VISITORS)
            .mapToObj(each -> begin(each, sleeping))
            .toList();
    private final List<Chat> all =
            Stream.of(awake, asleep).flatMap(List::stream).toList();

    /// A conversation on the screens of its visitor and of an agent.
    private record Chat(Visitor visitor, UUID conversation, Screen visitors, Screen agents) {
        CompletableFuture<Outcome> write() {
            return visitor.write(Letter.of(conversation, "antes ou depois " + Letter.newId()));
        }

        boolean shows(List<Row> stored) {
            return visitors.places("publicSeq").equals(places(stored, Fact.Count.PUBLIC))
                    && agents.places("seq").equals(places(stored, Fact.Count.CONSOLE));
        }

        boolean isOutgrown(List<Row> stored) {
            return visitors.entries().size() < places(stored, Fact.Count.PUBLIC).size()
                    && agents.entries().size()
                            < places(stored, Fact.Count.CONSOLE).size();
        }

        boolean hasBegunAgain() {
            return visitors.hasBegunAgain() && agents.hasBegunAgain();
        }
    }

    @Test
    void P17_a_backup_restores() {
        REPORT.chapter("P17 A backup restores");
        connect(staying, awake);
        connect(sleeping, asleep);
        try {
            write(all, MESSAGES);
            holdWhatIsStored(all, "before the backup");
            var backup = house.database().backUp();
            rehearsal.isWell();
            write(all, MESSAGES);
            holdWhatIsStored(all, "behind the backup");

            leave(sleeping, asleep);
            house.nodes().forEach(ProsaNode::kill);
            var unsent = awake.stream().map(Chat::write).toList();
            house.database().restore(backup);
            house.nodes().forEach(ProsaNode::launch);
            rehearsal.isWell();

            unsent.forEach(each -> assertThat(each.join()).isInstanceOf(Outcome.Done.class));
            holdWhatIsStored(awake, "after the restore");
            haveBegunAgain(awake, "");

            write(asleep, 2 * MESSAGES);
            assertThat(asleep.stream().filter(stored(Chat::isOutgrown))).hasSize(asleep.size());
            connect(sleeping, asleep);
            holdWhatIsStored(asleep, "when they had grown past who was away");
            haveBegunAgain(asleep, ", having grown past what they held");

            write(all, MESSAGES);
            holdWhatIsStored(all, "in the new past");
        } finally {
            leave(staying, awake);
            leave(sleeping, asleep);
        }
    }

    private Agent agent() {
        return new Agent(rehearsal.network(), house.publicDoors(), rehearsal.overseer(), Watch.NOTHING);
    }

    private static void connect(Agent agent, List<Chat> chats) {
        agent.live().connect();
        chats.forEach(each -> each.visitor().live().connect());
    }

    private static void leave(Agent agent, List<Chat> chats) {
        agent.live().leave();
        chats.forEach(each -> each.visitor().live().leave());
    }

    private static void haveBegunAgain(List<Chat> chats, String why) {
        var told = chats.stream().filter(Chat::hasBegunAgain).count();
        REPORT.figure(
                "conversations in which both sides were told to begin again" + why, "all of " + chats.size(), told);
        assertThat(told).isEqualTo(chats.size());
    }

    private Chat begin(int number, Agent agent) {
        var address = "10.217.0." + number;
        var visitor = new Visitor(rehearsal.network(), house.publicDoors(), address, Watch.NOTHING);
        var conversation = UUID.fromString(
                visitor.begin(Letter.newId(), "Olá?").join().path("id").asString());
        var chat = new Chat(visitor, conversation, new Screen(), new Screen());
        visitor.follow(conversation, chat.visitors());
        agent.follow(conversation, chat.agents());
        return chat;
    }

    /// Writing needs no socket: so somebody may sleep on one screen and write on another.
    private static void write(List<Chat> chats, int messages) {
        for (var message = 0; message < messages; message++) {
            var writing = chats.stream().map(Chat::write).toList();
            writing.forEach(each -> assertThat(each.join()).isInstanceOf(Outcome.Done.class));
        }
    }

    private void holdWhatIsStored(List<Chat> chats, String when) {
        Patience.comesTrue(SOON, () -> chats.stream().allMatch(stored(Chat::shows)));
        var differing = chats.stream().filter(not(stored(Chat::shows))).count();
        REPORT.figure("conversations shown otherwise than they are stored, " + when, "0", differing);
        assertThat(differing).isZero();
    }

    /// Whether that is true of a conversation and what is stored of it now.
    private Predicate<Chat> stored(BiPredicate<Chat, List<Row>> isTrue) {
        try (var database = house.database().connect()) {
            var rows = History.stored(database).stream().collect(Collectors.groupingBy(Row::conversation));
            return chat -> isTrue.test(chat, rows.getOrDefault(chat.conversation(), List.of()));
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
