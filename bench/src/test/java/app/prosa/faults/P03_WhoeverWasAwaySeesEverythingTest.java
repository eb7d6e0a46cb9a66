package app.prosa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.prosa.load.Agent;
import app.prosa.load.Console;
import app.prosa.load.Live;
import app.prosa.load.Visitor;
import app.prosa.load.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// P03. An agent and a visitor leave somewhere in a random history and come back behind it, by any node; what they then
/// have before them is what somebody sees who comes for the first time.
@Execution(ExecutionMode.CONCURRENT)
final class P03_WhoeverWasAwaySeesEverythingTest {
    private static final Report REPORT = Rehearsal.REPORT;
    private static final int HISTORIES = Rehearsal.FORM.of(60, 500);
    private static final int AT_ONCE = 4;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Rehearsal rehearsal = Rehearsal.begun();
    private final List<Console> consoles = rehearsal.agents(2);

    @Test
    void P03_whoever_was_away_sees_everything() {
        REPORT.chapter("P03 Whoever was away sees everything, not only messages");
        var working = consoles.stream().map(this::agent).toList();
        working.forEach(each -> each.live().connect());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var chance = Rehearsal.chance("P03");
            var histories = IntStream.range(0, HISTORIES)
                    .mapToObj(number -> compare(number, new Random(chance.nextLong()), threads))
                    .toList();
            var differences = histories.stream()
                    .map(CompletableFuture::join)
                    .flatMap(Optional::stream)
                    .toList();
            REPORT.figure(
                    "random histories, seen alike by who was away and who comes anew",
                    "all of " + HISTORIES,
                    HISTORIES - differences.size());
            differences.forEach(REPORT::line);
            assertThat(differences).isEmpty();
        } finally {
            working.forEach(each -> each.live().leave());
        }
    }

    private CompletableFuture<Optional<String>> compare(int number, RandomGenerator chance, Executor threads) {
        return CompletableFuture.supplyAsync(() -> difference(number, chance), threads);
    }

    private Optional<String> difference(int number, RandomGenerator chance) {
        var address = "10.210.%d.%d".formatted(number / 250, number % 250);
        var visitor = new Visitor(rehearsal.network(), rehearsal.house().publicDoors(), address, Watch.NOTHING);
        var story = new Story(chance, visitor, consoles);
        var overseer = agent(rehearsal.overseer());
        var newcomer = agent(rehearsal.overseer());
        var away = List.of(overseer.live(), visitor.live());
        var overseers = new Screen();
        var visitors = new Screen();
        var newcomers = new Screen();
        overseer.follow(story.conversation(), overseers);
        visitor.follow(story.conversation(), visitors);
        newcomer.follow(story.conversation(), newcomers);
        try {
            away.forEach(Live::connect);
            story.goesOn(chance.nextInt(4));
            away.forEach(Live::leave);
            story.goesOn(chance.nextInt(1, 12));
            if (chance.nextInt(3) == 0) {
                story.ends();
            }
            away.forEach(Live::connect);
            newcomer.live().connect();
            return difference(story, overseers, newcomers, visitors);
        } finally {
            away.forEach(Live::leave);
            newcomer.live().leave();
        }
    }

    /// What was seen, where it was not alike in time.
    private static Optional<String> difference(Story story, Screen overseers, Screen newcomers, Screen visitors) {
        var same = Patience.comesTrue(
                SOON,
                () -> overseers.isWhole(story.length())
                        && overseers.all().equals(newcomers.all())
                        && visitors.entries().equals(story.asTheVisitorLoadsIt()));
        return same
                ? Optional.empty()
                : Optional.of("of %d entries, who was away sees %s; who comes anew %s; the visitor %s instead of %s"
                        .formatted(
                                story.length(),
                                overseers.all(),
                                newcomers.all(),
                                visitors.entries(),
                                story.asTheVisitorLoadsIt()));
    }

    private Agent agent(Console console) {
        return new Agent(rehearsal.network(), rehearsal.house().publicDoors(), console, Watch.NOTHING);
    }
}
