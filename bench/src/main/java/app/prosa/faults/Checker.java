package app.prosa.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.prosa.faults.Fact.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Compares what clients were told and saw with what is stored. It knows nothing of faults: whatever was done to the
/// house, the same must hold.
public final class Checker {
    private final List<Fact> facts;
    private final Map<UUID, List<Row>> byConversation;
    private final Map<UUID, List<Row>> byLetter;
    private final List<Finding> findings = new ArrayList<>();

    private Checker(List<Fact> facts, List<Row> rows) {
        this.facts = facts;
        this.byConversation = rows.stream().collect(groupingBy(Row::conversation));
        this.byLetter = rows.stream().filter(row -> row.letter().isPresent()).collect(groupingBy(row -> row.letter()
                .orElseThrow()));
    }

    /// Nothing, when every promise was kept.
    public static List<Finding> check(List<Fact> facts, List<Row> rows) {
        var checker = new Checker(facts, rows);
        checker.everyTimelineIsWhole();
        checker.everythingWrittenIsThereOnce();
        checker.everythingWrittenWasAnswered();
        checker.everyTickIsTrue();
        checker.everySenderKeepsTheirOrder();
        checker.everyObserverSawEverything();
        return List.copyOf(checker.findings);
    }

    private void everyTimelineIsWhole() {
        byConversation.forEach((conversation, rows) -> {
            findGap(conversation, rows.stream().mapToLong(Row::seq).sorted().toArray());
            findGap(
                    conversation,
                    rows.stream()
                            .mapToLong(Row::publicSeq)
                            .filter(seq -> seq > 0)
                            .sorted()
                            .toArray());
        });
    }

    private void findGap(UUID conversation, long[] places) {
        for (var index = 0; index < places.length; index++) {
            if (places[index] != index + 1) {
                findings.add(new Finding.Gap(conversation, index));
                return;
            }
        }
    }

    private void everythingWrittenIsThereOnce() {
        var texts = new HashMap<String, Integer>();
        byLetter.values().forEach(rows -> rows.forEach(row -> texts.merge(row.text(), 1, Integer::sum)));
        facts(Fact.Sent.class).forEach(sent -> {
            var times = Math.max(rows(sent.letter()).size(), texts.getOrDefault(sent.text(), 0));
            if (times > 1) {
                findings.add(new Finding.Doubled(sent.letter(), times));
            }
        });
    }

    private void everythingWrittenWasAnswered() {
        var answered = new HashSet<UUID>();
        facts(Fact.Ticked.class).forEach(ticked -> answered.add(ticked.letter()));
        facts(Fact.Refused.class).forEach(refused -> answered.add(refused.letter()));
        facts(Fact.Sent.class).stream()
                .filter(sent -> !answered.contains(sent.letter()))
                .forEach(sent -> findings.add(new Finding.Unanswered(sent.letter())));
    }

    private void everyTickIsTrue() {
        facts(Fact.Ticked.class).stream()
                .filter(ticked ->
                        rows(ticked.letter()).stream().noneMatch(row -> row.place(ticked.count()) == ticked.place()))
                .forEach(ticked -> findings.add(new Finding.FalseTick(ticked.letter())));
    }

    private void everySenderKeepsTheirOrder() {
        var written = facts(Fact.Sent.class).stream().collect(groupingBy(Part::of));
        written.forEach((part, letters) -> {
            var last = 0L;
            for (var sent : letters) {
                var seq = rows(sent.letter()).stream()
                        .mapToLong(Row::seq)
                        .findFirst()
                        .orElse(last + 1);
                if (seq <= last) {
                    findings.add(new Finding.Reordered(part.who(), part.conversation(), seq));
                }
                last = Math.max(last, seq);
            }
        });
    }

    private void everyObserverSawEverything() {
        var seen = facts(Fact.Saw.class).stream().collect(groupingBy(Part::of));
        facts(Fact.Followed.class).forEach(followed -> {
            var part = new Part(followed.observer(), followed.conversation());
            compare(part, followed.count(), seen.getOrDefault(part, List.of()));
        });
    }

    private void compare(Part part, Count count, List<Fact.Saw> seen) {
        var lacking = byConversation.getOrDefault(part.conversation(), List.of()).stream()
                .filter(row -> row.place(count) > 0)
                .collect(toMap(row -> row.place(count), Function.identity()));
        var last = 0L;
        for (var saw : seen) {
            if (saw.place() <= last) {
                findings.add(new Finding.Reordered(part.who(), part.conversation(), saw.place()));
                continue;
            }
            last = saw.place();
            var row = lacking.remove(saw.place());
            if (row == null || !row.letter().equals(saw.letter())) {
                findings.add(new Finding.SeenNotStored(part.who(), part.conversation(), saw.place()));
            }
        }
        lacking.values().forEach(row -> findings.add(new Finding.Lost(part.who(), part.conversation(), row.seq())));
    }

    private List<Row> rows(UUID letter) {
        return byLetter.getOrDefault(letter, List.of());
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// What one person wrote or saw in one conversation.
    private record Part(String who, UUID conversation) {
        static Part of(Fact.Sent sent) {
            return new Part(sent.sender(), sent.conversation());
        }

        static Part of(Fact.Saw saw) {
            return new Part(saw.observer(), saw.conversation());
        }
    }
}
