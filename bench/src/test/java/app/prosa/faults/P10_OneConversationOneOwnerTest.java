package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Answer;
import app.prosa.load.Console;
import app.prosa.load.Letter;
import app.prosa.load.Visitor;
import app.prosa.load.Watch;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// P10. Two tabs of one visitor write the first message at the same instant; several agents claim the same conversation
/// at the same instant; all of it on any node.
@Execution(ExecutionMode.CONCURRENT)
final class P10_OneConversationOneOwnerTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int RACES = Rehearsal.FORM.of(100, 1_000);
    private static final int AGENTS = 4;

    /// One conversation of the visitor with both first messages in it, one owner, one claim, and it is the owner's.
    private static final String AS_PROMISED = """
            select count(*)
            from conversations c
            where c.id = any(?)
              and 1 = (select count(*) from conversations other where other.visitor = c.visitor)
              and 2 = (select count(*) from timeline_entries e where e.conversation = c.id and e.kind = 'MESSAGE')
              and array[c.assignee] = (
                  select array_agg(e.agent) from timeline_entries e where e.conversation = c.id and e.kind = 'CLAIM')
            """;

    @Test
    void P10_one_first_message_makes_one_conversation_and_one_claim_one_owner() throws SQLException {
        REPORT.chapter("P10 One first message, one conversation; one claim, one owner");
        var rehearsal = Rehearsal.begun();
        var doors = rehearsal.house().publicDoors();
        var agents = rehearsal.agents(AGENTS);
        var conversations = IntStream.range(0, RACES)
                .mapToObj(number -> "10.200." + number / 250 + "." + number % 250)
                .map(address -> new Visitor(rehearsal.network(), doors, address, Watch.NOTHING))
                .map(P10_OneConversationOneOwnerTest::beginTwice)
                .toList();
        var claimed = conversations.stream()
                .mapToLong(conversation -> claimAtOnce(conversation, agents))
                .boxed()
                .toList();
        var asPromised = countAsPromised(rehearsal.house(), conversations);

        REPORT.figure("races with one conversation, one owner, one claim", "all of " + RACES, asPromised);
        assertThat(claimed).containsOnly(1L);
        assertThat(asPromised).isEqualTo(RACES);
    }

    private static UUID beginTwice(Visitor visitor) {
        var tabs = Stream.generate(() -> visitor.begin(Letter.newId(), "Olá?"))
                .limit(2)
                .toList();
        var conversations = tabs.stream()
                .map(tab -> tab.join().path("id").asString())
                .distinct()
                .toList();
        assertThat(conversations).as("both tabs are in the same conversation").hasSize(1);
        return UUID.fromString(conversations.getFirst());
    }

    /// How many were told that it is theirs.
    private static long claimAtOnce(UUID conversation, Collection<Console> agents) {
        var claims = agents.stream().map(agent -> agent.claim(conversation)).toList();
        return claims.stream()
                .map(CompletableFuture::join)
                .filter(Answer::isGood)
                .count();
    }

    private static long countAsPromised(House house, List<UUID> conversations) throws SQLException {
        try (var database = house.database().connect();
                var query = database.prepareStatement(AS_PROMISED)) {
            query.setArray(1, database.createArrayOf("uuid", conversations.toArray()));
            var result = query.executeQuery();
            result.next();
            return result.getLong(1);
        }
    }
}
