package app.prosa.setup;

import static java.util.Comparator.comparing;

import app.prosa.agents.AgentConnections;
import app.prosa.platform.Transactions;
import app.prosa.shared.Ids;
import app.prosa.tickets.Tickets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The last thirty days of the demo company. Each scene is a transaction of its own, for all of them together take
/// longer on a busy machine than a transaction may; a crash in their midst leaves a shorter story.
@Component
@ConditionalOnBooleanProperty("prosa.demo")
final class DemoStory {
    private final DemoPeople people;
    private final DemoCatalogue catalogue;
    private final DemoMacros macros;
    private final TalkTeller talks;
    private final ErrandTeller errands;
    private final Tickets tickets;
    private final AgentConnections connections;
    private final Transactions transactions;
    private final StoryClock clock;

    DemoStory(
            DemoPeople people,
            DemoCatalogue catalogue,
            DemoMacros macros,
            TalkTeller talks,
            ErrandTeller errands,
            Tickets tickets,
            AgentConnections connections,
            Transactions transactions,
            StoryClock clock) {
        this.people = people;
        this.catalogue = catalogue;
        this.macros = macros;
        this.talks = talks;
        this.errands = errands;
        this.tickets = tickets;
        this.connections = connections;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Tickets are never deleted, so where there is one the story has been told.
    boolean isTold() {
        return tickets.counts(people.agent("mariana")).all() > 0;
    }

    void tellOnce() {
        if (!isTold()) {
            whileEverybodyIsOnline(this::tell);
        }
    }

    private void tell() {
        whole(catalogue::create);
        whole(macros::create);
        var now = clock.instant();
        scenes(now).sorted(comparing(Scene::start)).forEach(scene -> whole(scene.told()));
    }

    private void whole(Runnable part) {
        transactions.run(() -> {
            part.run();
            return true;
        });
    }

    private Stream<Scene> scenes(Instant now) {
        return Stream.concat(
                StoryPages.talks().stream().map(talk -> new Scene(talk.when().from(now), () -> talks.tell(talk, now))),
                StoryPages.errands().stream()
                        .map(errand -> new Scene(errand.when().from(now), () -> errands.tell(errand, now))));
    }

    /// In order of their beginnings, so that numbers rise with time.
    private record Scene(Instant start, Runnable told) {}

    /// A conversation begins, or is handed over, only where somebody is there to answer.
    private void whileEverybodyIsOnline(Runnable told) {
        var consoles = DemoAgent.ALL.stream()
                .filter(DemoAgent::license)
                .map(each -> new Console(Ids.next(), each.mailbox()))
                .toList();
        try {
            consoles.forEach(each -> connections.connected(each.connection(), people.id(each.mailbox())));
            told.run();
        } finally {
            consoles.forEach(each -> connections.left(each.connection()));
        }
    }

    private record Console(UUID connection, String mailbox) {}
}
