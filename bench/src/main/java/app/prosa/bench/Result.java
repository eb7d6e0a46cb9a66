package app.prosa.bench;

import java.util.List;

/// What one benchmark found.
///
/// @param title `B1. Memory of an idle visitor`
/// @param how what was done, in a few sentences
/// @param plots which of the measures are drawn together, each group with one unit
record Result(String name, String title, String how, List<Rounds> measures, List<Verdict> verdicts, List<Plot> plots) {
    static Result ofNothing(String name, Exception failure) {
        return new Result(
                name,
                name + ". Not measured",
                "It ended with: " + failure.getMessage(),
                List.of(),
                List.of(new Verdict("to be measured", "no", false)),
                List.of());
    }
}
