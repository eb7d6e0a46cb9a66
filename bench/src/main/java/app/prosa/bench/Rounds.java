package app.prosa.bench;

import java.util.List;
import java.util.Locale;

/// One measure, once a round. What is reported is the median, and between which values the rounds lay.
///
/// @param unit as it is written behind a number: ` KB`, ` ms`, `/s`, or nothing
record Rounds(String name, String unit, List<Double> values) {
    Rounds {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("never measured: " + name);
        }
    }

    double median() {
        var middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double least() {
        return values.getFirst();
    }

    double most() {
        return values.getLast();
    }

    String said() {
        return number(median()) + unit;
    }

    String spread() {
        return number(least()) + " to " + number(most()) + unit;
    }

    static String number(double value) {
        var digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
