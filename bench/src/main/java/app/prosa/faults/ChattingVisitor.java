package app.prosa.faults;

import app.prosa.faults.Fact.Count;
import app.prosa.load.Doors;
import app.prosa.load.Letter;
import app.prosa.load.Network;
import app.prosa.load.Visitor;
import app.prosa.load.Watch;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;

/// A visitor who begins a conversation, writes into it, and listens.
final class ChattingVisitor {
    private final String name;
    private final Visitor visitor;
    private final Scribe scribe;

    private ChattingVisitor(String name, Visitor visitor, Scribe scribe) {
        this.name = name;
        this.visitor = visitor;
        this.scribe = scribe;
    }

    /// Tries until the first message is accepted. Waits.
    ///
    /// @param number tells this visitor's address as well
    static ChattingVisitor arrive(int number, Network network, Doors doors, History history, Watch watch) {
        var name = "visitor " + number;
        var address = "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
        var visitor = new Visitor(network, doors, address, watch);
        var conversation = begin(visitor, Letter.newId(), "Olá de " + name + " " + Letter.newId());
        var scribe = new Scribe(history, name, conversation, Count.PUBLIC, _ -> {});
        visitor.follow(conversation, scribe);
        visitor.live().connect();
        return new ChattingVisitor(name, visitor, scribe);
    }

    private static UUID begin(Visitor visitor, UUID id, String text) {
        for (var tries = 1; ; tries++) {
            try {
                return UUID.fromString(visitor.begin(id, text).join().path("id").asString());
            } catch (CompletionException refused) {
                if (tries == 60) {
                    throw refused;
                }
                Patience.pause(Duration.ofMillis(500));
            }
        }
    }

    Visitor visitor() {
        return visitor;
    }

    Scribe scribe() {
        return scribe;
    }

    UUID conversation() {
        return scribe.conversation();
    }

    /// Writes so many messages, each when the one before has its final answer and a pause has passed. Waits.
    void talk(int messages, Duration pause, RandomGenerator random) {
        for (var number = 1; number <= messages; number++) {
            Patience.pause(Duration.ofMillis(random.nextLong(2 * pause.toMillis() + 1)));
            var letter = Letter.of(conversation(), name + ", mensagem " + number + " " + Letter.newId());
            scribe.sends(letter);
            scribe.isAnswered(letter, visitor.write(letter).join());
        }
    }
}
