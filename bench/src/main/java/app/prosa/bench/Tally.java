package app.prosa.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The measures of a benchmark, as they come in round by round.
final class Tally {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(String unit, List<Double> values) {}

    void add(String name, String unit, double value) {
        entries.computeIfAbsent(name, _ -> new Entry(unit, new ArrayList<>()))
                .values()
                .add(value);
        System.out.printf("      %s: %s%s%n", name, Rounds.number(value), unit);
    }

    Rounds of(String name) {
        var entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("never measured: " + name);
        }
        return new Rounds(name, entry.unit(), entry.values());
    }

    double median(String name) {
        return of(name).median();
    }

    List<Rounds> all() {
        return entries.keySet().stream().map(this::of).toList();
    }
}
